package io.fenqi.qr.purchase;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * An authorised purchase as a refund needs it.
 *
 * @param tradeDate the accounting date that it was booked on
 */
public record RefundablePurchase(
        UUID id,
        String purchaseNo,
        UUID loanNoteId,
        UUID customerId,
        UUID limitAccountId,
        String appId,
        String merchantNo,
        String lenderId,
        String productCode,
        LocalDate tradeDate) {
    static RefundablePurchase of(Purchase purchase) {
        var order = purchase.order();
        return new RefundablePurchase(
                purchase.id(),
                purchase.purchaseNo(),
                purchase.idOf(PurchaseFlow.LOAN_NOTE),
                order.customerId(),
                order.limitAccountId(),
                order.appId(),
                order.payee().merchantNo(),
                order.lenderId(),
                order.productCode(),
                Objects.requireNonNull(purchase.tradeDate()));
    }
}
