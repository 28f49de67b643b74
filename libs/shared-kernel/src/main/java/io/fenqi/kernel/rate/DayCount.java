package io.fenqi.kernel.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/**
 * How calendar days become a part of a year (requirement PRD-04).
 *
 * <p>Periods are half-open: the first day bears interest, the last one does not, so that adjoining periods count
 * each day once. Dates are business dates of Asia/Shanghai.
 */
public enum DayCount {

    /**
     * Twelve months of 30 days: a 31st counts as the 30th at both ends (30E/360).
     *
     * <p>The end of February stays as it is, so a plan clipped to 28 February counts 28 days from 31 January. Plans
     * with monthly dates take one twelfth of the rate instead of counting days.
     */
    THIRTY_360 {
        @Override
        BigDecimal fraction(LocalDate from, LocalDate to) {
            long months = 12L * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
            long days = 30 * months + Math.min(to.getDayOfMonth(), 30) - Math.min(from.getDayOfMonth(), 30);
            return over(days, 360);
        }
    },

    /** Days that really pass, over 360. */
    ACT_360 {
        @Override
        BigDecimal fraction(LocalDate from, LocalDate to) {
            return over(ChronoUnit.DAYS.between(from, to), 360);
        }
    },

    /** Days that really pass, over 365 also in a leap year. */
    ACT_365 {
        @Override
        BigDecimal fraction(LocalDate from, LocalDate to) {
            return over(ChronoUnit.DAYS.between(from, to), 365);
        }
    },

    /**
     * Days that really pass, cut at each 1 January: those within a leap year over 366, the others over 365.
     *
     * <p>Both are brought over 365 x 366 and divided once, so that a period of whole years gives a whole number.
     */
    ACT_ACT {
        @Override
        BigDecimal fraction(LocalDate from, LocalDate to) {
            long leapDays = 0;
            for (long year = from.getYear(); year <= to.getYear(); year++) {
                if (Year.isLeap(year)) {
                    leapDays += daysWithin(Year.of(Math.toIntExact(year)), from, to);
                }
            }
            long plainDays = ChronoUnit.DAYS.between(from, to) - leapDays;
            return over(plainDays * 366 + leapDays * 365, 365L * 366);
        }
    };

    /** Longer than any loan; keeps a mistyped year from being counted through. */
    private static final int YEARS_MAX = 200;

    /**
     * The part of a year from the first date (counted) to the last (not counted), to 34 digits, HALF_EVEN.
     *
     * @throws IllegalArgumentException if the period ends before it starts or is longer than 200 years
     */
    public BigDecimal yearFraction(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.YEARS.between(from, to) >= YEARS_MAX) {
            throw new IllegalArgumentException("no period of interest: %s to %s".formatted(from, to));
        }
        return fraction(from, to);
    }

    abstract BigDecimal fraction(LocalDate from, LocalDate to);

    private static long daysWithin(Year year, LocalDate from, LocalDate to) {
        var newYear = year.atDay(1);
        var nextNewYear = year.plusYears(1).atDay(1);
        var first = from.isAfter(newYear) ? from : newYear;
        var end = to.isBefore(nextNewYear) ? to : nextNewYear;
        return ChronoUnit.DAYS.between(first, end);
    }

    private static BigDecimal over(long days, long daysOfYear) {
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(daysOfYear), MathContext.DECIMAL128);
    }
}
