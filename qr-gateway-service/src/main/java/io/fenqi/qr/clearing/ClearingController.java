package io.fenqi.qr.clearing;

import static io.fenqi.kit.identity.ServiceName.OPS;
import static io.fenqi.kit.identity.ServiceName.SETTLEMENT;

import io.fenqi.kit.identity.CallableBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What settlement pulls: items by cursor, and their count and sums so that completeness is checked. */
@RestController
@Validated
@CallableBy({SETTLEMENT, OPS})
class ClearingController {
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final CutDate cutDate;
    private final ClearingDates dates;
    private final ClearingItems items;

    ClearingController(CutDate cutDate, ClearingDates dates, ClearingItems items) {
        this.cutDate = cutDate;
        this.dates = dates;
        this.items = items;
    }

    @PutMapping("/clearing-dates/{date}/cut")
    Totals cut(@PathVariable LocalDate date, @Valid @RequestBody Cut body) {
        return Totals.of(date, true, cutDate.cut(date, body.runId()));
    }

    @GetMapping("/clearing-items")
    Page list(
            @RequestParam LocalDate date,
            @RequestParam(defaultValue = FIRST) UUID after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit) {
        var found = items.listAfter(date, after, limit);
        return new Page(found, found.size() < limit ? null : found.getLast().id());
    }

    @GetMapping("/clearing-totals")
    Totals totals(@RequestParam LocalDate date) {
        return Totals.of(date, dates.isCut(date), items.sumsOf(date));
    }

    record Cut(@NotNull UUID runId) {}

    record Page(List<ClearingItem> items, @Nullable UUID nextAfter) {}

    record Totals(
            LocalDate date, boolean cut, long count, long purchaseFen, long refundBeforeFen, long refundAfterFen) {
        static Totals of(LocalDate date, boolean cut, ClearingItems.Sums sums) {
            return new Totals(
                    date, cut, sums.count(), sums.purchaseFen(), sums.refundBeforeFen(), sums.refundAfterFen());
        }
    }
}
