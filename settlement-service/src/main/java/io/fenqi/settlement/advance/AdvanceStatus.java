package io.fenqi.settlement.advance;

/** Whether what was advanced for a lender on a date has come back (POS-05). */
enum AdvanceStatus {
    /** Its time has not come. */
    DRAWN,
    /** Not returned in time: the lender's line stands still. */
    OVERDUE,
    RETURNED;

    boolean canBecome(AdvanceStatus next) {
        return switch (this) {
            case DRAWN -> next == OVERDUE || next == RETURNED;
            case OVERDUE -> next == RETURNED;
            case RETURNED -> false;
        };
    }
}
