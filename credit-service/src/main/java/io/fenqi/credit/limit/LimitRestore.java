package io.fenqi.credit.limit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Principal given back to a limit: by a repayment at the moment the channel answers success, or by a refund.
 *
 * @param amountFen principal only, which the caller works out; 0 in the mark of a reversal that came first
 * @param restoredFen what really came back: nothing where a one-off limit is repaid (CRD-10)
 * @param reversalId set once the restore was taken back
 */
record LimitRestore(
        UUID id,
        UUID customerId,
        UUID limitAccountId,
        long amountFen,
        long restoredFen,
        @Nullable Cause cause,
        @Nullable String businessNo,
        @Nullable UUID reversalId,
        @Nullable String reversalReason) {

    /** Why principal comes back. */
    enum Cause {
        REPAYMENT,
        REFUND
    }

    static LimitRestore reversedBefore(UUID id, LimitTerms account, UUID reversalId, String reason) {
        return new LimitRestore(id, account.customerId(), account.id(), 0, 0, null, null, reversalId, reason);
    }

    boolean isMark() {
        return amountFen == 0;
    }

    boolean isReversed() {
        return reversalId != null;
    }

    boolean isSameRequest(LimitRestore other) {
        return limitAccountId.equals(other.limitAccountId)
                && amountFen == other.amountFen
                && cause == other.cause
                && businessNo != null
                && businessNo.equals(other.businessNo);
    }

    LimitRestore reversed(UUID byReversal, String reason) {
        return new LimitRestore(
                id, customerId, limitAccountId, amountFen, restoredFen, cause, businessNo, byReversal, reason);
    }
}
