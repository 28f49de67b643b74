package io.fenqi.settlement.clearing;

import java.time.Instant;
import java.util.UUID;

/** One purchase or refund of an accounting date; amounts in fen, {@code advanceFen} what the acquirer advanced of it. */
public record TradeItem(
        UUID id,
        TradeKind kind,
        UUID purchaseId,
        String purchaseNo,
        String merchantNo,
        String lenderId,
        String productCode,
        long amountFen,
        long advanceFen,
        Instant occurredAt) {}
