package io.fenqi.kernel.rate;

import java.math.BigDecimal;

/** The one form in which rates keep their percent: no trailing zeros, so that 15.6 and 15.60 are equal. */
final class Percent {

    private static final BigDecimal MAX = BigDecimal.valueOf(100_000);
    private static final int DECIMALS_MAX = 64;

    private Percent() {}

    /** Refuses what cannot be a rate: below 0 %, above 100,000 % or with more than 64 decimals. */
    static BigDecimal normalized(BigDecimal percent) {
        var plain = percent.stripTrailingZeros();
        if (plain.signum() < 0 || plain.compareTo(MAX) > 0 || plain.scale() > DECIMALS_MAX) {
            throw new IllegalArgumentException("not a rate in percent: " + percent);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static BigDecimal parsed(String percent) {
        try {
            return new BigDecimal(percent);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number of percent", e);
        }
    }

    static BigDecimal fraction(BigDecimal percent) {
        return percent.movePointLeft(2);
    }
}
