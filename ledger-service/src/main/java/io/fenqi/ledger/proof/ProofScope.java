package io.fenqi.ledger.proof;

/** What a proof looks at. */
enum ProofScope {
    /** One sealed day, with a few queries; what the night proves. */
    DAY,
    /** Everything from the first entry through the end of a sealed day. */
    THROUGH,
    /** Everything from the first entry until now, and what the balances say now. */
    ALL
}
