package io.fenqi.installment.loannote;

/**
 * The life of a loan note; a settled one opens again only when a payment is taken back or a plan is restated, and is void
 * when its whole purchase is brought back before settlement.
 */
enum LoanNoteStatus {
    PENDING_DISBURSE,
    ACTIVE,
    OVERDUE,
    SETTLED_NORMAL,
    SETTLED_EARLY,
    SETTLED_BY_REFUND,
    VOID;

    boolean canBecome(LoanNoteStatus next) {
        return switch (this) {
            case PENDING_DISBURSE -> next == ACTIVE || next == VOID;
            case ACTIVE, OVERDUE -> next != this && next != PENDING_DISBURSE;
            case SETTLED_NORMAL, SETTLED_EARLY, SETTLED_BY_REFUND -> next != this && next != PENDING_DISBURSE;
            case VOID -> false;
        };
    }

    /** Whether payments can go to it. */
    boolean isOpen() {
        return this == ACTIVE || this == OVERDUE;
    }

    boolean isSettled() {
        return this == SETTLED_NORMAL || this == SETTLED_EARLY || this == SETTLED_BY_REFUND;
    }
}
