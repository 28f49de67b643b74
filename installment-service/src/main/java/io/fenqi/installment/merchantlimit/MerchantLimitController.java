package io.fenqi.installment.merchantlimit;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Limits of merchants per product and merchant class; they hold from the moment they are set. */
@RestController
@RequestMapping("/products/{code}/merchant-limits")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class MerchantLimitController {
    private static final String CODE = "[A-Z0-9_-]{2,32}";
    private static final String CLASS = "\\d{4}|ANY";
    private static final long AMOUNT_MAX_FEN = 1_000_000_000_000L;

    private final MerchantLimits limits;

    MerchantLimitController(MerchantLimits limits) {
        this.limits = limits;
    }

    @PutMapping("/{merchantClass}")
    MerchantLimit set(
            @PathVariable @Pattern(regexp = CODE) String code,
            @PathVariable @Pattern(regexp = CLASS) String merchantClass,
            @Valid @RequestBody NewLimit body) {
        var limit = new MerchantLimit(code, merchantClass, body.perTxnFen(), body.perDayFen(), body.perMonthFen());
        limits.save(limit);
        return limit;
    }

    @DeleteMapping("/{merchantClass}")
    void remove(
            @PathVariable @Pattern(regexp = CODE) String code,
            @PathVariable @Pattern(regexp = CLASS) String merchantClass) {
        if (!limits.remove(code, merchantClass)) {
            throw new Refused(InstallmentError.MERCHANT_LIMIT_UNKNOWN, "%s of %s".formatted(merchantClass, code));
        }
    }

    @GetMapping
    Page<MerchantLimit, String> list(
            @PathVariable @Pattern(regexp = CODE) String code,
            @RequestParam(defaultValue = "") @Pattern(regexp = CLASS + "|") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = limits.list(code, after, limit);
        return Page.of(items, limit, MerchantLimit::merchantClass);
    }

    /** In fen; zero sells nothing. */
    record NewLimit(
            @PositiveOrZero @Max(AMOUNT_MAX_FEN) long perTxnFen,
            @PositiveOrZero @Max(AMOUNT_MAX_FEN) long perDayFen,
            @PositiveOrZero @Max(AMOUNT_MAX_FEN) long perMonthFen) {}
}
