package io.fenqi.repayment.repayment;

/** The life of one part: what one withholding order collects, on its own (REP-06). */
enum PartStatus {
    COLLECTING,
    /** The channel has the money; forward only from here. */
    COLLECTED,
    /** installment-service has spread it over what was owed. */
    APPLIED,
    /** credit-service has restored the principal. */
    RESTORED,
    /** In the ledger, in the day's clearing, and the lender is told. */
    POSTED,
    REJECTED,
    /** The success proved false and people decided to take it back (CRD-11). */
    REVERSING,
    PAYMENT_REVERSED,
    LIMIT_REVERSED,
    REVERSED;

    boolean canBecome(PartStatus next) {
        return switch (this) {
            case COLLECTING -> next == COLLECTED || next == REJECTED;
            case COLLECTED -> next == APPLIED;
            case APPLIED -> next == RESTORED;
            case RESTORED -> next == POSTED;
            case POSTED -> next == REVERSING;
            case REJECTED -> next == COLLECTED;
            case REVERSING -> next == PAYMENT_REVERSED;
            case PAYMENT_REVERSED -> next == LIMIT_REVERSED;
            case LIMIT_REVERSED -> next == REVERSED;
            case REVERSED -> false;
        };
    }

    /** Nothing more is to be done for it. */
    boolean isFinal() {
        return this == POSTED || this == REJECTED || this == REVERSED;
    }
}
