package io.fenqi.repayment.bank;

/** How a channel may debit a bank's cards (REP-05). */
public enum CollectMode {
    /** By the number of an agreement that the customer signed at the channel. */
    AGREEMENT,
    /** By name, resident id, card and mobile number in every order. */
    FOUR_FACTOR
}
