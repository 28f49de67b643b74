package io.fenqi.credit.limit;

/** Who says what of a limit can be spent (CRD-14). */
public enum LimitOwner {
    PLATFORM,
    /** A lender with a core of its own: it is asked for each hold, and told of each movement. */
    LENDER
}
