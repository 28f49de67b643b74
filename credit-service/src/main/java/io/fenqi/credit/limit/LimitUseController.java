package io.fenqi.credit.limit;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LimitUseController {
    private static final long AMOUNT_MAX_FEN = 1_000_000_000_000L;

    private final FollowLoan followLoan;
    private final ChangeLimit change;

    LimitUseController(FollowLoan followLoan, ChangeLimit change) {
        this.followLoan = followLoan;
        this.change = change;
    }

    @PutMapping("/limit-uses/{purchaseId}")
    @CallableBy({ServiceName.REPAYMENT, ServiceName.QR_GATEWAY})
    View follow(@PathVariable UUID purchaseId, @Valid @RequestBody Standing body) {
        var followed = followLoan.follow(new LoanStanding(
                purchaseId,
                body.customerId(),
                body.limitAccountId(),
                body.sequence(),
                body.outstandingPrincipalFen(),
                body.boughtPrincipalFen(),
                body.cause(),
                body.businessNo()));
        var account = followed.account();
        return new View(
                purchaseId,
                followed.hold().standingSequence(),
                followed.hold().stillUsedFen(),
                account.availableFen(change.today()),
                account.balance().usedFen(),
                account.balance().overLimitFen());
    }

    record Standing(
            @NotNull UUID customerId,
            @NotNull UUID limitAccountId,
            @Positive long sequence,
            @PositiveOrZero @Max(AMOUNT_MAX_FEN) long outstandingPrincipalFen,
            @PositiveOrZero @Max(AMOUNT_MAX_FEN) long boughtPrincipalFen,
            @NotNull LoanStanding.Cause cause,
            @NotBlank @Size(max = 64) String businessNo) {}

    /**
     * @param sequence of the standing that holds, which may be newer than the one that was told
     * @param stillUsedFen what the purchase uses of the limit, in fen
     * @param usedFen what all purchases use
     */
    record View(
            UUID purchaseId, long sequence, long stillUsedFen, long availableFen, long usedFen, long overLimitFen) {}
}
