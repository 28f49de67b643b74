package io.fenqi.repayment.withholding;

/** Where the word about an order came from. */
public enum Source {
    ANSWER,
    QUERY,
    NOTICE,
    FILE
}
