package io.fenqi.settlement.problem;

/** Why a run does not go on, or what of it is unfinished; each is an alarm of the README. */
public enum ProblemCode {
    /** A peer refused or its answer is in doubt; the run stays where it is and is resumed. */
    PEER,
    /** Count or sum of what was pulled differs from the owner's totals. */
    ITEMS_DIFFER,
    /** The ledger's proof or trial balance does not balance (LED-02). */
    LEDGER_NOT_BALANCED,
    /** The year's notice is missing: approval by a person is asked for (CAL-01). */
    CALENDAR_PROVISIONAL,
    /** The ledger refused a journal for good. */
    POSTING_REFUSED,
    /** The acquirer refused, or the bank failed or returned a payment. */
    PAYMENT_FAILED,
    /** The channel's file is missing, or differs from what was collected (SET-09). */
    CHANNEL_FILE,
    /** The channel's money is missing or short (SET-09). */
    CHANNEL_MONEY,
    /** A lender has not acknowledged its repayment file in time (REP-19). */
    FILE_NOT_ACKNOWLEDGED,
    /** A lender counts other collections than its repayment file names (REP-19). */
    FILE_DISPUTED,
    /** A lender without a registered account cannot be remitted to. */
    LENDER_ACCOUNT_MISSING,
    /** Collected for the guarantor after a claim: kept until the guarantor is settled. */
    GUARANTOR_MONEY,
    /** A lender has not repaid its advance within T+1: its line stands still until it is back (POS-05). */
    ADVANCE_OVERDUE,
    /** The bank's file is broken, or one of its lines is explained by nothing here. */
    BANK_FILE
}
