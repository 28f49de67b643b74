package io.fenqi.kernel.rate;

import java.math.BigDecimal;

/**
 * A rate for a whole year, kept in percent: 15.6 means 15.6 % a year.
 *
 * <p>Says nothing about compounding or days; those come with the formula and its {@link DayCount}. Rates that are
 * numerically equal are equal, however many zeros they were written with.
 *
 * @param percent percent a year, 0 to 100,000
 */
public record AnnualRate(BigDecimal percent) implements Comparable<AnnualRate> {

    public AnnualRate {
        percent = Percent.normalized(percent);
    }

    /** A rate written in percent a year, such as {@code 15.6}; throws IllegalArgumentException otherwise. */
    public static AnnualRate ofPercent(String percent) {
        return new AnnualRate(Percent.parsed(percent));
    }

    /** The rate as a plain number a year, exact: 0.156 for 15.6 %. */
    public BigDecimal fraction() {
        return Percent.fraction(percent);
    }

    @Override
    public int compareTo(AnnualRate other) {
        return percent.compareTo(other.percent);
    }

    @Override
    public String toString() {
        return percent.toPlainString() + " % a year";
    }
}
