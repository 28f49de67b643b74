package io.fenqi.settlement.clearing;

/** What a trade item is; the names are those of the QR front. */
public enum TradeKind {
    PURCHASE,
    /** The ledger has it already: the QR front posted it before the cut. */
    REFUND_BEFORE_SETTLEMENT,
    /** Posted here when the merchant's net covers it (POS-07). */
    REFUND_AFTER_SETTLEMENT
}
