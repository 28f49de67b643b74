package io.fenqi.qr.refund;

import io.fenqi.qr.purchase.Parties;
import io.fenqi.qr.purchase.RefundablePurchase;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** What a refund keeps of its purchase, so that every step can be repeated as it was. */
@Embeddable
record RefundedPurchase(
        UUID purchaseId,
        String purchaseNo,
        UUID loanNoteId,
        UUID customerId,
        UUID limitAccountId,
        String appId,
        String merchantNo,
        String lenderId,
        String productCode,
        LocalDate tradeDate) {
    Parties parties() {
        return new Parties(customerId, appId, lenderId);
    }

    static RefundedPurchase of(RefundablePurchase purchase) {
        return new RefundedPurchase(
                purchase.id(),
                purchase.purchaseNo(),
                purchase.loanNoteId(),
                purchase.customerId(),
                purchase.limitAccountId(),
                purchase.appId(),
                purchase.merchantNo(),
                purchase.lenderId(),
                purchase.productCode(),
                purchase.tradeDate());
    }
}
