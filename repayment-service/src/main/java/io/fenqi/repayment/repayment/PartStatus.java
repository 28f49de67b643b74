package io.fenqi.repayment.repayment;

/** The life of one part: what one withholding order collects, on its own (REP-06). */
enum PartStatus {
    COLLECTING,
    /** The channel has the money, and it is still being booked; forward only from here. */
    COLLECTED,
    /** Spread over what was owed, told to the limit, in the ledger and in the day's clearing, and the lender is told. */
    POSTED,
    REJECTED,
    /** The success proved false and people decided to take it back (CRD-11). */
    REVERSING,
    REVERSED;

    boolean canBecome(PartStatus next) {
        return switch (this) {
            case COLLECTING -> next == COLLECTED || next == REJECTED;
            case COLLECTED -> next == POSTED;
            case POSTED -> next == REVERSING;
            case REJECTED -> next == COLLECTED;
            case REVERSING -> next == REVERSED;
            case REVERSED -> false;
        };
    }
}
