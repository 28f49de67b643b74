package io.fenqi.qr.clearing;

/** What a clearing item is; refunds after settlement are posted by settlement once the merchant's net covers them. */
public enum ClearingKind {
    PURCHASE,
    REFUND_BEFORE_SETTLEMENT,
    REFUND_AFTER_SETTLEMENT
}
