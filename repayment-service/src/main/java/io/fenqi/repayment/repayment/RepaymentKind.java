package io.fenqi.repayment.repayment;

/** Why money is collected. */
public enum RepaymentKind {
    DUE,
    /** What a payoff quote asks for. */
    EARLY_PAYOFF,
    FREE,
    /** A channel took money a second time for one order: booked as an overpayment, nothing is asked (REP-11). */
    SECOND_DEBIT
}
