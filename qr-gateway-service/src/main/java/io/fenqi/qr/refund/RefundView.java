package io.fenqi.qr.refund;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as callers and partners see it.
 *
 * @param paidBackFen what the customer had already paid and gets back; null until it is known
 */
record RefundView(
        UUID id,
        UUID purchaseId,
        String purchaseNo,
        String merchantRefundNo,
        RefundStatus status,
        long amountFen,
        boolean beforeSettlement,
        @Nullable Long paidBackFen,
        String reason,
        @Nullable String reasonCode,
        Instant receivedAt,
        @Nullable Instant completedAt) {
    static RefundView of(Refund refund) {
        return new RefundView(
                refund.id(),
                refund.purchase().purchaseId(),
                refund.purchase().purchaseNo(),
                refund.merchantRefundNo(),
                refund.status(),
                refund.amount().fen(),
                refund.isBeforeSettlement(),
                refund.paidBackFen(),
                refund.reason(),
                refund.refusalCode(),
                refund.receivedAt(),
                refund.completedAt());
    }
}
