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
        var byPeriod = conventions.dayCount() == DayCount.THIRTY_360;
        if (byPeriod) {
            Arrays.fill(shares, annual.times(thirty(dates.frequency())));
        } else {
            var from = dates.start();
            for (var i = 0; i < shares.length; i++) {
                var to = dates.of(i + 1);
                shares[i] = annual.times(actual(from, to, conventions));
                from = to;
            }
        }
        if (conventions.firstPeriod() == FirstPeriod.BY_DAYS && byPeriod && !dates.isRegular()) {
            shares[0] = annual.times(Fraction.of(ChronoUnit.DAYS.between(dates.start(), dates.of(1)), 360));
        }
    }

    private static Fraction thirty(Frequency frequency) {
        var every = frequency.every();
        return switch (frequency.unit()) {
            case MONTHS -> Fraction.of(every, 12);
            case WEEKS -> Fraction.of(7L * every, 360);
            case DAYS -> Fraction.of(every, 360);
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
