package io.fenqi.qr.purchase;

import io.fenqi.kernel.money.Money;
import io.fenqi.qr.purchase.PurchaseOrder.Verification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A borrower's wish to pay a merchant's code by installments. */
record NewPurchase(
        UUID customerId,
        String appId,
        String partnerOrderNo,
        UUID limitAccountId,
        UUID quoteId,
        String codeText,
        Money amount,
        Verification verification,
        @Nullable String deviceId) {}
