package io.fenqi.settlement.netting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerchantFeeTests {
    private final MerchantFee fee = new MerchantFee(new BigDecimal("0.38"));

    @Test
    void isRoundedHalfUpToTheFen() {
        assertThat(fee.ofPurchaseFen(100_00)).isEqualTo(38);
        assertThat(fee.ofPurchaseFen(1_31)).isZero();
        assertThat(fee.ofPurchaseFen(1_32)).isEqualTo(1);
        assertThat(new MerchantFee(new BigDecimal("0.5")).ofPurchaseFen(1_00)).isEqualTo(1);
        assertThat(new MerchantFee(BigDecimal.ZERO).ofPurchaseFen(1_000_00)).isZero();
    }

    @Test
    void refundsInPartsGiveBackExactlyTheFee() {
        var random = new Random(20261201);
        for (int round = 0; round < 2_000; round++) {
            var any = new MerchantFee(BigDecimal.valueOf(random.nextInt(300), 2));
            long purchaseFen = 1 + random.nextInt(200_000);
            long refundedFen = 0;
            long givenBackFen = 0;
            while (refundedFen < purchaseFen) {
                long refundFen = 1 + random.nextLong(purchaseFen - refundedFen);
                long backFen = any.givenBackFen(purchaseFen, refundedFen, refundFen);
                assertThat(backFen).isBetween(0L, refundFen);
                refundedFen += refundFen;
                givenBackFen += backFen;
            }
            assertThat(givenBackFen).isEqualTo(any.ofPurchaseFen(purchaseFen));
        }
    }
}
