package io.fenqi.installment.pricing;

import io.fenqi.kernel.rate.DayCount;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** What each period charges per fen, as exact fractions (docs/money.md M-02). */
final class PeriodShares {

    private PeriodShares() {}

    /** The charge of period 1 to n per fen that bears it; element 0 is period 1. */
    static Fraction[] of(ScheduleTerms terms) {
        var shares = new Fraction[terms.termCount()];
        switch (terms.price()) {
            case Price.Annual(var rate) -> fill(shares, Fraction.ofPercent(rate.percent()), terms);
            case Price.FeePerPeriod(var rate) -> Arrays.fill(shares, Fraction.ofPercent(rate.percent()));
            case Price.Free() -> Arrays.fill(shares, Fraction.ZERO);
        }
        return shares;
    }

    private static void fill(Fraction[] shares, Fraction annual, ScheduleTerms terms) {
        var dates = terms.dueDates();
        var conventions = terms.conventions();
        if (conventions.dayCount() == DayCount.THIRTY_360) {
            var whole = thirty(dates.frequency());
            Arrays.fill(shares, annual.times(Fraction.of(whole, 360)));
            for (var i = 0; i < shares.length && dates.daysOff().bearInterest(); i++) {
                shares[i] = annual.times(Fraction.of(Math.max(0, whole + dates.daysMoved(i + 1)), 360));
            }
            if (conventions.firstPeriod() == FirstPeriod.BY_DAYS && !dates.isRegular()) {
                var days = ChronoUnit.DAYS.between(dates.start(), dates.chargedUntil(1));
                shares[0] = annual.times(Fraction.of(days, 360));
            }
            return;
        }
        var from = dates.start();
        for (var i = 0; i < shares.length; i++) {
            var to = dates.chargedUntil(i + 1);
            shares[i] = annual.times(actual(from, to, conventions));
            from = to;
        }
    }

    /** The days of a whole period where every month has thirty. */
    private static int thirty(Frequency frequency) {
        return switch (frequency.unit()) {
            case MONTHS -> 30 * frequency.every();
            case WEEKS -> 7 * frequency.every();
            case DAYS -> frequency.every();
        };
    }

    private static Fraction actual(LocalDate from, LocalDate to, Conventions conventions) {
        var days = ChronoUnit.DAYS.between(from, to);
        return switch (conventions.dayCount()) {
            case ACT_360, THIRTY_360 -> Fraction.of(days, 360);
            case ACT_365 -> Fraction.of(days, 365);
            case ACT_ACT -> byYear(from, to, conventions.yearCut());
        };
    }

    private static Fraction byYear(LocalDate from, LocalDate to, YearCut cut) {
        var sum = Fraction.ZERO;
        var current = from;
        for (var year = from.getYear(); year <= to.getYear(); year++) {
            var end = year == to.getYear()
                    ? to
                    : cut == YearCut.DEC31 ? LocalDate.of(year, 12, 31) : LocalDate.of(year + 1, 1, 1);
            var days = ChronoUnit.DAYS.between(current, end);
            sum = sum.plus(Fraction.of(days, Year.of(year).length()));
            current = end;
        }
        return sum;
    }
}
