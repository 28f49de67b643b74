package io.fenqi.qr.merchant;

import java.math.BigDecimal;

/**
 * The share of each trade that the acquirer keeps (MDR, SET-04).
 *
 * @param partsPerMillion 3,800 is 0.38 %
 */
record FeeRate(int partsPerMillion) {
    /** Reads a percentage with at most four decimals, such as {@code 0.38}. */
    static FeeRate ofPercent(String percent) {
        return new FeeRate(new BigDecimal(percent).movePointRight(4).intValueExact());
    }

    String toPercent() {
        return BigDecimal.valueOf(partsPerMillion, 4).stripTrailingZeros().toPlainString();
    }
}
