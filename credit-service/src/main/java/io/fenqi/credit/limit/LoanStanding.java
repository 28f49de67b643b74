package io.fenqi.credit.limit;

import java.util.UUID;

/**
 * Where the loan of a purchase stands, as installment-service numbers it; what the purchase uses of the limit follows.
 *
 * @param sequence of two standings of one purchase the higher one holds, in whatever order they arrive
 * @param outstandingFen principal that is still owed; interest, fees and penalties never use a limit
 * @param boughtFen principal less what was refunded, whether it is repaid or not
 * @param businessNo the repayment or refund that brought it about
 */
record LoanStanding(
        UUID purchaseId,
        UUID customerId,
        UUID limitAccountId,
        long sequence,
        long outstandingFen,
        long boughtFen,
        Cause cause,
        String businessNo) {

    /** What changed the loan. */
    enum Cause {
        REPAYMENT,
        REPAYMENT_REVERSED,
        REFUND
    }

    /** A repaid one-off limit stays spent; but what was refunded was never bought (CRD-10). */
    long usesFen(boolean revolving) {
        return revolving ? outstandingFen : boughtFen;
    }

    LimitAccount.Cause movementCause() {
        return new LimitAccount.Cause(cause.name(), purchaseId + ":" + sequence, businessNo);
    }
}
