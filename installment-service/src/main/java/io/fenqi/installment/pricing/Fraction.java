package io.fenqi.installment.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact share, zero or more, in lowest terms: what a period charges per fen is never rounded, only money is
 * (docs/money.md M-01).
 */
record Fraction(long numerator, long denominator) {

    static final Fraction ZERO = new Fraction(0, 1);

    Fraction {
        if (numerator < 0 || denominator < 1) {
            throw new IllegalArgumentException("%d/%d".formatted(numerator, denominator));
        }
    }

    static Fraction of(long numerator, long denominator) {
        var common = gcd(numerator, denominator);
        return new Fraction(numerator / common, denominator / common);
    }

    /** A percentage as a share of one; at most ten digits after the point. */
    static Fraction ofPercent(BigDecimal percent) {
        var plain = percent.stripTrailingZeros();
        var scaled = plain.scale() < 0 ? plain.setScale(0) : plain;
        return of(scaled.unscaledValue().longValueExact(), Math.multiplyExact(100L, tenTo(scaled.scale())));
    }

    Fraction times(Fraction other) {
        var left = gcd(numerator, other.denominator);
        var right = gcd(other.numerator, denominator);
        return new Fraction(
                Math.multiplyExact(numerator / left, other.numerator / right),
                Math.multiplyExact(denominator / right, other.denominator / left));
    }

    Fraction plus(Fraction other) {
        if (denominator == other.denominator) {
            return of(Math.addExact(numerator, other.numerator), denominator);
        }
        var common = gcd(denominator, other.denominator);
        var mine = Math.multiplyExact(numerator, other.denominator / common);
        var theirs = Math.multiplyExact(other.numerator, denominator / common);
        return of(Math.addExact(mine, theirs), Math.multiplyExact(denominator, other.denominator / common));
    }

    boolean isZero() {
        return numerator == 0;
    }

    /** For estimates only. */
    double estimate() {
        return (double) numerator / denominator;
    }

    /** The share of an amount of fen, rounded once to whole fen. */
    long of(long fen, RoundingMode rounding) {
        return mulDiv(fen, numerator, denominator, rounding);
    }

    /** The product of two factors, each zero or more, over a divisor, rounded half-up or half-even, without overflow. */
    static long mulDiv(long left, long right, long divisor, RoundingMode rounding) {
        var low = left * right;
        if (Math.multiplyHigh(left, right) != 0 || low < 0) {
            var product = BigInteger.valueOf(left).multiply(BigInteger.valueOf(right));
            return divide(product, BigInteger.valueOf(divisor), rounding).longValueExact();
        }
        var quotient = low / divisor;
        var rest = low - quotient * divisor;
        var above = rest - (divisor - rest);
        var up = above > 0 || (above == 0 && (rounding == RoundingMode.HALF_UP || (quotient & 1) == 1));
        return up ? quotient + 1 : quotient;
    }

    static BigInteger divide(BigInteger dividend, BigInteger divisor, RoundingMode rounding) {
        return new BigDecimal(dividend)
                .divide(new BigDecimal(divisor), 0, rounding)
                .toBigIntegerExact();
    }

    private static long tenTo(int digits) {
        return BigInteger.TEN.pow(digits).longValueExact();
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            var rest = a % b;
            a = b;
            b = rest;
        }
        return Math.max(a, 1);
    }
}
