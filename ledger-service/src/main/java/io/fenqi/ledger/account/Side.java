package io.fenqi.ledger.account;

/** The two sides of double entry; what one account is debited another is credited. */
public enum Side {
    DEBIT,
    CREDIT;

    /** The side that undoes this one. */
    public Side opposite() {
        return this == DEBIT ? CREDIT : DEBIT;
    }
}
