package io.fenqi.installment.pricing;

import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The level payment of a loan: P * prod(1 + f) / sum of the later products, rounded once (docs/money.md M-04).
 *
 * <p>Floating point only answers where its error, bounded far above what 480 periods can gather, cannot move the
 * rounded value; every closer call is decided by exact integers.
 */
final class Annuity {

    private Annuity() {}

    /** The regular installment in fen, a multiple of what the conventions ask. */
    static long payment(long amount, Fraction[] shares, Conventions conventions) {
        var multiple = conventions.multipleOfFen();
        var estimate = estimate(amount, shares) / multiple;
        var whole = Math.rint(estimate);
        var toTie = 0.5 - Math.abs(estimate - whole);
        var errorMax = estimate * 1e-11 + 1e-9;
        var times = toTie > errorMax ? (long) whole : exact(amount, shares, multiple, conventions.rounding());
        return Math.multiplyExact(times, multiple);
    }

    private static double estimate(long amount, Fraction[] shares) {
        var growth = 1.0;
        var later = 0.0;
        for (var i = shares.length - 1; i >= 0; i--) {
            later += growth;
            growth *= 1 + shares[i].estimate();
        }
        return amount * growth / later;
    }

    static long exact(long amount, Fraction[] shares, long multiple, RoundingMode rounding) {
        var growth = BigInteger.ONE;
        var later = BigInteger.ZERO;
        for (var i = shares.length - 1; i >= 0; i--) {
            var denominator = BigInteger.valueOf(shares[i].denominator());
            later = later.add(growth).multiply(denominator);
            growth = growth.multiply(denominator.add(BigInteger.valueOf(shares[i].numerator())));
        }
        var dividend = growth.multiply(BigInteger.valueOf(amount));
        return Fraction.divide(dividend, later.multiply(BigInteger.valueOf(multiple)), rounding)
                .longValueExact();
    }
}
