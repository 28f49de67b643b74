package io.fenqi.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An amount of yuan counted in fen (1 yuan = 100 fen); zero or more, never a debt.
 *
 * <p>Every sum is exact or fails with {@link ArithmeticException}: nothing overflows silently. Where an amount
 * must be rounded the caller spells out how; the domestic norm is half-up per contract component, with the tail
 * in the last installment (requirements 4.5). JSON and SQL carry {@code amountFen} numbers, never this type.
 *
 * @param fen hundredths of a yuan, 0 or more
 */
public record Money(long fen) implements Comparable<Money> {

    /** No money at all. */
    public static final Money ZERO = new Money(0);

    /** More parts than any schedule or settlement has; a larger number is a mistake of the caller. */
    private static final int SPLIT_PARTS_MAX = 10_000;

    /** At most 16 digits of yuan, so that the fen always fit a long. */
    private static final Pattern YUAN = Pattern.compile("\\d{1,16}(\\.\\d{1,2})?");

    public Money {
        if (fen < 0) {
            throw new IllegalArgumentException("negative money: %d fen".formatted(fen));
        }
    }

    /** An amount of so many fen; refuses a negative one. */
    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * An amount written in yuan, such as {@code 12}, {@code 12.3} or {@code 12.34}.
     *
     * @throws IllegalArgumentException for a sign, an exponent, a grouping mark or more than two decimals: an
     *     amount from outside is never rounded
     */
    public static Money ofYuan(String yuan) {
        if (!YUAN.matcher(yuan).matches()) {
            throw new IllegalArgumentException("not an amount of yuan with at most two decimals");
        }
        return ofFen(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    /**
     * What is left after taking the other amount away.
     *
     * @throws ArithmeticException if less than nothing would be left
     */
    public Money minus(Money other) {
        if (other.fen > fen) {
            throw new ArithmeticException("%d fen less %d fen is below zero".formatted(fen, other.fen));
        }
        return ofFen(fen - other.fen);
    }

    /**
     * A multiple or fraction of this amount, rounded once to whole fen.
     *
     * @param factor a plain number (0.156, not 15.6 %), 0 or more
     */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        if (factor.signum() < 0) {
            throw new IllegalArgumentException("negative factor: " + factor);
        }
        return ofFen(
                factor.multiply(BigDecimal.valueOf(fen)).setScale(0, rounding).longValueExact());
    }

    /**
     * The part {@code numerator / denominator} of this amount, rounded once to whole fen.
     *
     * <p>The product is formed without loss before it is divided. Shares of the same whole that must sum to it are
     * taken as differences of running shares, or the last one as the remainder.
     *
     * @param numerator 0 or more; larger than the denominator gives more than the whole
     * @param denominator more than 0
     */
    public Money shareOf(long numerator, long denominator, RoundingMode rounding) {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("no share: %d / %d".formatted(numerator, denominator));
        }
        var product = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(numerator));
        var share = new BigDecimal(product).divide(BigDecimal.valueOf(denominator), 0, rounding);
        return ofFen(share.longValueExact());
    }

    /** Equal parts whose sum is exactly this amount; the last part takes the remainder. */
    public List<Money> split(int parts) {
        return split(parts, Tail.LAST);
    }

    /**
     * Equal parts whose sum is exactly this amount; one part takes the remainder of less than {@code parts} fen.
     *
     * @param parts 1 to 10,000
     */
    public List<Money> split(int parts, Tail tail) {
        if (parts < 1 || parts > SPLIT_PARTS_MAX) {
            throw new IllegalArgumentException("cannot split into %d parts".formatted(parts));
        }
        var each = ofFen(fen / parts);
        var withRemainder = ofFen(each.fen + fen % parts);
        var shares = new ArrayList<>(Collections.nCopies(parts, each));
        shares.set(
                switch (tail) {
                    case FIRST -> 0;
                    case LAST -> parts - 1;
                },
                withRemainder);
        return List.copyOf(shares);
    }

    /** The smaller of both amounts. */
    public Money min(Money other) {
        return isMoreThan(other) ? other : this;
    }

    /** The larger of both amounts. */
    public Money max(Money other) {
        return isLessThan(other) ? other : this;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isLessThan(Money other) {
        return fen < other.fen;
    }

    public boolean isMoreThan(Money other) {
        return fen > other.fen;
    }

    /** The amount in yuan with exactly two decimals and no grouping, such as {@code 12.34}. */
    public String toYuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return toYuan() + " yuan";
    }

    /** Which part of a split takes the remainder that equal parts leave. */
    public enum Tail {
        FIRST,
        LAST
    }
}
