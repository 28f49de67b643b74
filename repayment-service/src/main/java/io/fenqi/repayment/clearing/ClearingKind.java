package io.fenqi.repayment.clearing;

/** What a clearing item is. */
public enum ClearingKind {
    COLLECTION,
    /** Takes back an earlier collection; its amounts are negative. */
    COLLECTION_REVERSED,
    /** What became known late changed how payments are spread: no money, and parts that sum to zero (REP-17). */
    COLLECTION_CORRECTED,
    /** What was overpaid went back to its card (REP-22); negative, and nothing of it was the lender's. */
    CARD_REFUND
}
