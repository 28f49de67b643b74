package io.fenqi.settlement.settlement;

/** Where a run stands; each status is one that a crash may leave behind and that {@link SettlementFlow} goes on from. */
enum RunStatus {
    OPEN,
    /** Both owners have closed the date. */
    CUT,
    /** Every item is here, count and sums agree, and the ledger balances. */
    CHECKED,
    /** Every merchant is netted; the journals of netting are on their way to the ledger. */
    NETTED,
    AWAITING_APPROVAL,
    /** Payments are ordered and wait for their day, the acquirer or the bank. */
    INSTRUCTED,
    /** Every merchant is paid and every lender remitted to. */
    CONFIRMED,
    /** Nothing is under way, but some payment failed or came back, or a channel has not settled. */
    PARTIAL;

    boolean canBecome(RunStatus next) {
        return switch (this) {
            case OPEN -> next == CUT;
            case CUT -> next == CHECKED;
            case CHECKED -> next == NETTED;
            case NETTED -> next == AWAITING_APPROVAL;
            case AWAITING_APPROVAL -> next == INSTRUCTED;
            // A new attempt or a late return opens a run again.
            case INSTRUCTED -> next == CONFIRMED || next == PARTIAL;
            case PARTIAL -> next == CONFIRMED || next == INSTRUCTED;
            case CONFIRMED -> next == PARTIAL || next == INSTRUCTED;
        };
    }
}
