package io.fenqi.settlement.clearing;

/** What a collection item is. */
public enum CollectionKind {
    COLLECTION,
    /** Takes back an earlier one. */
    COLLECTION_REVERSED,
    /** Changes how earlier ones are spread: no money of its own, and parts that sum to zero (REP-17). */
    COLLECTION_CORRECTED,
    /** What was overpaid went back to its card (REP-22). */
    CARD_REFUND
}
