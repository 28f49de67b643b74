package io.fenqi.installment.product;

/** What an amount paid ahead does to the installments that are not yet due (REP-14; docs/money.md M-34). */
public enum PrepaymentMode {
    /** Principal leaves the plan from its last installment backwards: the loan ends sooner. */
    SHORTEN_TERM,
    /** Principal that is left is spread anew over the same due dates: the installments get smaller. */
    REDUCE_AMOUNT,
    /** The next installments are paid as they are planned; the plan stays. */
    NEXT_PERIODS
}
