package io.fenqi.ledger.account;

/** Who an account belongs to, and so which party a posting must name. */
public enum Owner {
    /** The acquirer itself: one account of the type in each lane. */
    HOUSE,
    LENDER,
    MERCHANT,
    CHANNEL,
    CUSTOMER,
    /** A guarantor or a party of profit sharing. */
    PARTY
}
