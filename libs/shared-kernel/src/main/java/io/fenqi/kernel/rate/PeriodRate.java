package io.fenqi.kernel.rate;

import java.math.BigDecimal;

/**
 * A rate for one installment, kept in percent: 0.6 means 0.6 % each period.
 *
 * <p>A flat fee of 0.6 % a month on the first principal costs far more than 7.2 % a year (requirements 4.6), so
 * this type is never turned into an {@link AnnualRate} by multiplying.
 *
 * @param percent percent for each installment, 0 to 100,000
 */
public record PeriodRate(BigDecimal percent) implements Comparable<PeriodRate> {

    public PeriodRate {
        percent = Percent.normalized(percent);
    }

    /** A rate written in percent for each installment; throws IllegalArgumentException otherwise. */
    public static PeriodRate ofPercent(String percent) {
        return new PeriodRate(Percent.parsed(percent));
    }

    /** The rate as a plain number for each installment, exact: 0.006 for 0.6 %. */
    public BigDecimal fraction() {
        return Percent.fraction(percent);
    }

    @Override
    public int compareTo(PeriodRate other) {
        return percent.compareTo(other.percent);
    }

    @Override
    public String toString() {
        return percent.toPlainString() + " % a period";
    }
}
