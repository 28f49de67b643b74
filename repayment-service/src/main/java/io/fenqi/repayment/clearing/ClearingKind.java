package io.fenqi.repayment.clearing;

/** What a clearing item is; a reversal takes back an earlier collection, and its amounts are negative. */
public enum ClearingKind {
    COLLECTION,
    COLLECTION_REVERSED
}
