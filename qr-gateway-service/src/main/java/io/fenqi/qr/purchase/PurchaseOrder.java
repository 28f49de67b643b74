package io.fenqi.qr.purchase;

import io.fenqi.kernel.money.Money;
import io.fenqi.qr.qrcode.CodeKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for and what was known then; never changes, so that a retried step repeats its request.
 *
 * @param priceTier the tier that was quoted, which must be the limit's own (PRD-14)
 * @param awaitsLender the lender approves each drawdown
 * @param advanceAllowed the acquirer's advance may fill what the lender's position lacks
 */
record PurchaseOrder(
        UUID customerId,
        String appId,
        String partnerOrderNo,
        UUID limitAccountId,
        UUID quoteId,
        String lenderId,
        String productCode,
        String priceTier,
        boolean awaitsLender,
        boolean advanceAllowed,
        Payee payee,
        Money amount,
        Verification verification,
        @Nullable String deviceId,
        Instant receivedAt) {

    Parties parties() {
        return new Parties(customerId, appId, lenderId);
    }

    PaymentGrade grade() {
        return PaymentGrade.of(payee.codeKind(), verification);
    }

    /** Who is paid, by which code. */
    record Payee(
            String merchantNo,
            String merchantName,
            String merchantMcc,
            String legalPersonHash,
            @Nullable String terminalNo,
            CodeKind codeKind,
            @Nullable UUID qrCodeId) {}

    /** How the customer confirmed; the proof itself stays with whoever verified it. */
    record Verification(String kind, int factorCount, String transactionId) {}
}
