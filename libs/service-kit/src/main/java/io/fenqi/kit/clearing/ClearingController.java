package io.fenqi.kit.clearing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What settlement pulls: items by cursor, and their count and sums so that completeness is checked. */
@RestController
@CallableBy({ServiceName.SETTLEMENT, ServiceName.OPS})
class ClearingController {
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final CutDate cutDate;
    private final ClearingDates dates;
    private final ClearingSource<?> source;

    ClearingController(CutDate cutDate, ClearingDates dates, ClearingSource<?> source) {
        this.cutDate = cutDate;
        this.dates = dates;
        this.source = source;
    }

    @PutMapping("/clearing-dates/{date}/cut")
    Totals cut(@PathVariable LocalDate date, @Valid @RequestBody Cut body) {
        return new Totals(date, true, cutDate.cut(date, body.runId()));
    }

    @GetMapping("/clearing-items")
    Page<? extends ClearingSource.Item, UUID> list(
            @RequestParam LocalDate date,
            @RequestParam(defaultValue = FIRST) UUID after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit) {
        return Page.of(source.listAfter(date, after, limit), limit, ClearingSource.Item::id);
    }

    @GetMapping("/clearing-totals")
    Totals totals(@RequestParam LocalDate date) {
        return new Totals(date, dates.isCut(date), source.sumsOf(date));
    }

    record Cut(@NotNull UUID runId) {}

    record Totals(
            LocalDate date, boolean cut, @JsonUnwrapped ClearingSource.Sums sums) {}
}
