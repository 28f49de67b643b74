package io.fenqi.credit.limit;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/limit-holds/{id}")
@CallableBy(ServiceName.QR_GATEWAY)
class LimitHoldController {
    private static final long AMOUNT_MAX_FEN = 1_000_000_000_000L;

    private final HoldLimit holdLimit;
    private final ChangeLimit change;

    LimitHoldController(HoldLimit holdLimit, ChangeLimit change) {
        this.holdLimit = holdLimit;
        this.change = change;
    }

    @PutMapping
    View hold(@PathVariable UUID id, @Valid @RequestBody NewHold body) {
        // The database keeps microseconds; a retry must compare equal.
        var expiresAt = body.expiresAt().truncatedTo(ChronoUnit.MICROS);
        var wanted = LimitHold.of(
                id, body.customerId(), body.limitAccountId(), body.amountFen(), body.purchaseId(), expiresAt);
        return view(holdLimit.hold(wanted));
    }

    @PutMapping("/use")
    View use(@PathVariable UUID id, @Valid @RequestBody Use body) {
        return view(holdLimit.use(body.customerId(), id, body.amountFen()));
    }

    @PutMapping("/release")
    View release(@PathVariable UUID id, @Valid @RequestBody Release body) {
        return view(holdLimit.release(body.customerId(), body.limitAccountId(), id));
    }

    private View view(LimitHolds.Locked locked) {
        return View.of(locked, change.today());
    }

    record NewHold(
            @NotNull UUID limitAccountId,
            @NotNull UUID customerId,
            @Positive @Max(AMOUNT_MAX_FEN) long amountFen,
            @NotNull UUID purchaseId,
            @NotNull Instant expiresAt) {}

    record Use(
            @NotNull UUID customerId,
            @Positive @Max(AMOUNT_MAX_FEN) long amountFen) {}

    record Release(@NotNull UUID customerId, @NotNull UUID limitAccountId) {}

    record View(
            UUID id,
            HoldStatus status,
            UUID limitAccountId,
            long amountFen,
            long usedFen,
            String contractNo,
            String lenderId,
            String productCode,
            String priceTier,
            long availableFen) {
        static View of(LimitHolds.Locked locked, LocalDate today) {
            var hold = locked.hold();
            var terms = locked.account().terms();
            return new View(
                    hold.id(),
                    hold.status(),
                    hold.limitAccountId(),
                    hold.amountFen(),
                    hold.usedFen(),
                    terms.contractNo(),
                    terms.lenderId(),
                    terms.productCode(),
                    terms.priceTier(),
                    locked.account().availableFen(today));
        }
    }
}
