package io.fenqi.credit.limit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a limit kept for one purchase until an instant.
 *
 * @param amountFen what is held; 0 in the mark that a release leaves when it overtakes its hold
 * @param usedFen what was used of it, in fen
 */
record LimitHold(
        UUID id,
        UUID customerId,
        UUID limitAccountId,
        long amountFen,
        long usedFen,
        @Nullable UUID purchaseId,
        @Nullable Instant expiresAt,
        HoldStatus status) {

    static LimitHold of(
            UUID id, UUID customerId, UUID limitAccountId, long amountFen, UUID purchaseId, Instant expiresAt) {
        return new LimitHold(id, customerId, limitAccountId, amountFen, 0, purchaseId, expiresAt, HoldStatus.HELD);
    }

    /** What is left of a release that came before the hold: the hold will be refused. */
    static LimitHold releasedBefore(UUID id, UUID customerId, UUID limitAccountId) {
        return new LimitHold(id, customerId, limitAccountId, 0, 0, null, null, HoldStatus.RELEASED);
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
        return new LimitHold(id, customerId, limitAccountId, amountFen, used, purchaseId, expiresAt, next);
    }
}
