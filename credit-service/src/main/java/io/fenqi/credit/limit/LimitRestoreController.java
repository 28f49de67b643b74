package io.fenqi.credit.limit;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LimitRestoreController {
    private static final long AMOUNT_MAX_FEN = 1_000_000_000_000L;

    private final RestoreLimit restoreLimit;
    private final ChangeLimit change;

    LimitRestoreController(RestoreLimit restoreLimit, ChangeLimit change) {
        this.restoreLimit = restoreLimit;
        this.change = change;
    }

    @PutMapping("/limit-restores/{id}")
    @CallableBy({ServiceName.REPAYMENT, ServiceName.QR_GATEWAY})
    View restore(@PathVariable UUID id, @Valid @RequestBody NewRestore body) {
        var wanted = new LimitRestore(
                id,
                body.customerId(),
                body.limitAccountId(),
                body.amountFen(),
                body.amountFen(),
                body.cause(),
                body.businessNo(),
                null,
                null);
        return view(id, restoreLimit.restore(wanted));
    }

    @PutMapping("/limit-restore-reversals/{id}")
    @CallableBy(ServiceName.REPAYMENT)
    View reverse(@PathVariable UUID id, @Valid @RequestBody Reversal body) {
        return view(
                id,
                restoreLimit.reverse(body.customerId(), body.limitAccountId(), body.restoreId(), id, body.reason()));
    }

    private View view(UUID id, RestoreLimit.Restored restored) {
        var account = restored.account();
        return new View(
                id,
                restored.restore().restoredFen(),
                account.availableFen(change.today()),
                account.balance().usedFen(),
                account.balance().overLimitFen());
    }

    /** @param amountFen principal only; interest, fees and penalties never restore */
    record NewRestore(
            @NotNull UUID limitAccountId,
            @NotNull UUID customerId,
            @Positive @Max(AMOUNT_MAX_FEN) long amountFen,
            @NotNull LimitRestore.Cause cause,
            @NotBlank @Size(max = 64) String businessNo) {}

    record Reversal(
            @NotNull UUID limitAccountId,
            @NotNull UUID customerId,
            @NotNull UUID restoreId,
            @NotBlank @Size(max = 200) String reason) {}

    record View(UUID id, long restoredFen, long availableFen, long usedFen, long overLimitFen) {}
}
