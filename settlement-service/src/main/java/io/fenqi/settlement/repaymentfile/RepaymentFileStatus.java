package io.fenqi.settlement.repaymentfile;

/** Whether the lender has the same collections in its books as we have. */
enum RepaymentFileStatus {
    SENT,
    /** Not acknowledged in time: an alarm, until the lender answers. */
    LATE,
    /** The lender counts otherwise: an alarm, until it answers with our figures. */
    DISPUTED,
    ACKNOWLEDGED;

    boolean canBecome(RepaymentFileStatus next) {
        return switch (this) {
            case SENT -> next != SENT;
            case LATE, DISPUTED -> next == DISPUTED || next == ACKNOWLEDGED;
            case ACKNOWLEDGED -> false;
        };
    }
}
