package io.fenqi.settlement.advance;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.page.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A lender's advances by date, newest first. */
@RestController
class AdvanceController {
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final Advances advances;

    AdvanceController(Advances advances) {
        this.advances = advances;
    }

    /** {@code after} is the last date of the page before. */
    @GetMapping("/advances")
    @CallableBy({ADMIN, OPS})
    Page<Advance, LocalDate> list(
            @RequestParam @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId,
            @RequestParam(required = false) @Nullable LocalDate after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = advances.list(lenderId, after == null ? END : after, limit);
        return Page.of(items, limit, Advance::accountingDate);
    }
}
