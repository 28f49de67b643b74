package io.fenqi.settlement.netting;

import io.fenqi.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The merchant fee of single trades (SET-04): rate in percent of the purchase, half-up to the fen.
 *
 * <p>With a refund the fee falls to that of what is left of the purchase, so parts never give back more than was
 * charged and a full refund gives back all of it.
 */
record MerchantFee(BigDecimal ratePercent) {
    long ofPurchaseFen(long amountFen) {
        return Money.ofFen(amountFen)
                .times(ratePercent.movePointLeft(2), RoundingMode.HALF_UP)
                .fen();
    }

    /** @param refundedBeforeFen what of the purchase was refunded before this refund */
    long givenBackFen(long purchaseFen, long refundedBeforeFen, long refundFen) {
        long leftBefore = Math.max(0, purchaseFen - refundedBeforeFen);
        long leftAfter = Math.max(0, leftBefore - refundFen);
        return ofPurchaseFen(leftBefore) - ofPurchaseFen(leftAfter);
    }
}
