package io.fenqi.ledger.admission;

/** Why a lane said no; each is final for the id that asked, except for commands on holds, which follow the hold. */
public enum Refusal {
    /** Neither position nor advance line covers it; nothing is taken in part (POS-02). */
    POSITION_EXHAUSTED,
    /** An account with a floor would fall below zero. */
    INSUFFICIENT_BALANCE,
    /** A journal is reversed at most once, and a reversal never. */
    ALREADY_REVERSED,
    HOLD_UNKNOWN,
    HOLD_POSTED,
    HOLD_VOIDED,
    HOLD_EXPIRED,
    AMOUNT_ABOVE_HOLD
}
