package io.fenqi.qr.purchase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A purchase as callers and partners see it; the reason's text is safe to show to the customer. */
record PurchaseView(
        UUID id,
        String purchaseNo,
        String appId,
        String partnerOrderNo,
        UUID customerId,
        PurchaseStatus status,
        String merchantNo,
        String merchantName,
        String lenderId,
        String productCode,
        long amountFen,
        long refundedFen,
        @Nullable UUID loanNoteId,
        @Nullable String loanNoteNo,
        @Nullable Long advanceFen,
        @Nullable Instant authorisedAt,
        @Nullable LocalDate tradeDate,
        @Nullable String reasonCode,
        @Nullable String reasonText) {

    static PurchaseView of(Purchase purchase) {
        var order = purchase.order();
        var reason = purchase.reason();
        return new PurchaseView(
                purchase.id(),
                purchase.purchaseNo(),
                order.appId(),
                order.partnerOrderNo(),
                order.customerId(),
                purchase.status(),
                order.payee().merchantNo(),
                order.payee().merchantName(),
                order.lenderId(),
                order.productCode(),
                order.amount().fen(),
                purchase.refundedFen(),
                purchase.loanNoteNo() == null ? null : purchase.idOf(PurchaseFlow.LOAN_NOTE),
                purchase.loanNoteNo(),
                purchase.advanceFen(),
                purchase.authorisedAt(),
                purchase.tradeDate(),
                reason == null ? null : reason.name(),
                purchase.reasonText());
    }
}
