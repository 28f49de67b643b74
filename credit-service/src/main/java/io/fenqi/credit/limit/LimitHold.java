package io.fenqi.credit.limit;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a limit kept for one purchase until an instant.
 *
 * @param amountFen what is held; 0 in the mark that a release leaves when it overtakes its hold
 * @param usedFen what was used of it, in fen
 * @param stillUsedFen what of that the loan still uses; it follows the loan's newest standing
 * @param standingSequence the number of that standing; 0 before the first
 */
record LimitHold(
        UUID id,
        UUID customerId,
        UUID limitAccountId,
        long amountFen,
        long usedFen,
        long stillUsedFen,
        long standingSequence,
        @Nullable UUID purchaseId,
        @Nullable Instant expiresAt,
        HoldStatus status) {

    static LimitHold of(
            UUID id, UUID customerId, UUID limitAccountId, long amountFen, UUID purchaseId, Instant expiresAt) {
        return new LimitHold(
                id, customerId, limitAccountId, amountFen, 0, 0, 0, purchaseId, expiresAt, HoldStatus.HELD);
    }

    /** What is left of a release that came before the hold: the hold will be refused. */
    static LimitHold releasedBefore(UUID id, UUID customerId, UUID limitAccountId) {
        return new LimitHold(id, customerId, limitAccountId, 0, 0, 0, 0, null, null, HoldStatus.RELEASED);
    }

    boolean isMark() {
        return amountFen == 0;
    }

    /** Whether this was asked for in the same words. */
    boolean isSameRequest(LimitHold other) {
        return limitAccountId.equals(other.limitAccountId)
                && amountFen == other.amountFen
                && other.purchaseId != null
                && other.purchaseId.equals(purchaseId)
                && other.expiresAt != null
                && other.expiresAt.equals(expiresAt);
    }

    LimitHold used(long amount) {
        return become(HoldStatus.USED, amount);
    }

    /**
     * What the loan's standing makes of it; unchanged by one that is not newer. A loan may be repaid before its hold is
     * used: then whoever tells it is asked to come again.
     */
    LimitHold after(LoanStanding standing, boolean revolving) {
        switch (status) {
            case HELD, EXPIRED ->
                throw new Refused(CreditError.RESTORE_BEFORE_USE, "the purchase is still being confirmed");
            case RELEASED -> throw new Refused(CreditError.HOLD_RELEASED, "hold %s was released".formatted(id));
            case USED -> {}
        }
        if (standing.sequence() <= standingSequence) {
            return this;
        }
        long uses = standing.usesFen(revolving);
        if (uses > usedFen) {
            throw new Refused(CreditError.STANDING_ABOVE_USE, "the purchase took %d fen".formatted(usedFen));
        }
        return new LimitHold(
                id,
                customerId,
                limitAccountId,
                amountFen,
                usedFen,
                uses,
                standing.sequence(),
                purchaseId,
                expiresAt,
                status);
    }

    LimitHold released() {
        return become(HoldStatus.RELEASED, 0);
    }

    LimitHold expired() {
        return become(HoldStatus.EXPIRED, 0);
    }

    private LimitHold become(HoldStatus next, long used) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("hold %s is %s and cannot become %s".formatted(id, status, next));
        }
        return new LimitHold(id, customerId, limitAccountId, amountFen, used, used, 0, purchaseId, expiresAt, next);
    }
}
