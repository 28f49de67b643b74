package io.fenqi.ledger.proof;

/** Something that is not as it must be, and where. */
record Problem(Kind kind, String where) {

    /** What kind of proof failed. */
    enum Kind {
        CHAIN,
        BALANCE,
        HOLD,
        SEAL
    }

    @Override
    public String toString() {
        return kind + ": " + where;
    }
}
