package io.fenqi.settlement.posting;

/** The business events that settlement posts; the ledger knows their accounts. */
public enum PostingEvent {
    POSITION_DEPOSITED,
    ADVANCE_FUNDED,
    MERCHANT_FEE_CHARGED,
    REFUND_AFTER_SETTLEMENT,
    MERCHANT_SETTLED,
    SETTLEMENT_RETURNED,
    RETURNED_SETTLEMENT_RESENT,
    CHANNEL_SETTLED,
    CHANNEL_TOOK_BACK,
    REMITTED_TO_LENDER,
    REVERSAL
}
