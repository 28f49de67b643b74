package io.fenqi.qr.qrcode;

import io.fenqi.kernel.money.Money;
import io.fenqi.qr.merchant.AcceptingMerchant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be paid by a scanned code, and how much if the code says so.
 *
 * @param kind DYNAMIC only for orders that our own server has made, whatever the text claims (QRG-08)
 * @param terminalNo empty for a print without terminal
 * @param amountFen locked amount; null where the customer types it
 */
public record Resolution(
        Source source,
        CodeKind kind,
        AcceptingMerchant merchant,
        @Nullable String terminalNo,
        @Nullable String city,
        @Nullable Long amountFen,
        @Nullable UUID qrCodeId) {

    /** An amount that the code locks and the purchase does not have. */
    public boolean locksOtherThan(Money amount) {
        return Optional.ofNullable(amountFen)
                .filter(locked -> locked != amount.fen())
                .isPresent();
    }

    /** Which of the texts that we read it was. */
    public enum Source {
        EMV,
        CHINAUMS_URL,
        UNIONPAY_URL,
        OWN_URL
    }
}
