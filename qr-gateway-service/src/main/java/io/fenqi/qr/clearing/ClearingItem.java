package io.fenqi.qr.clearing;

import io.fenqi.kit.clearing.ClearingSource;
import java.time.Instant;
import java.util.UUID;

/**
 * One purchase or refund as settlement counts it.
 *
 * @param advanceFen the part of a purchase that the acquirer advanced
 */
public record ClearingItem(
        UUID id,
        ClearingKind kind,
        UUID purchaseId,
        String purchaseNo,
        String merchantNo,
        String lenderId,
        String productCode,
        long amountFen,
        long advanceFen,
        Instant occurredAt)
        implements ClearingSource.Item {}
