package io.fenqi.installment.overdue;

import io.fenqi.kernel.rate.AnnualRate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a loan note charges for lateness (PRD-06; docs/money.md M-14).
 *
 * @param rate penalty rate in percent a year, the cap already applied
 * @param dayBasis days of a year: 360 or 365
 * @param graceDays days after the due date on which paying is still in time, 0 or more
 * @param graceCounts from when it counts after the grace period
 * @param costCap percent a year of 365 days that late principal never costs more than (ODP-05)
 */
public record PenaltyRule(AnnualRate rate, int dayBasis, int graceDays, GraceCounts graceCounts, AnnualRate costCap) {

    public PenaltyRule {
        if (dayBasis != 360 && dayBasis != 365) {
            throw new IllegalArgumentException("a year of %d days".formatted(dayBasis));
        }
        if (graceDays < 0) {
            throw new IllegalArgumentException("grace of %d days".formatted(graceDays));
        }
    }

    /** Days that bear penalty when an installment is still unpaid on a date; the due date itself is day 0. */
    public long days(LocalDate dueDate, LocalDate date) {
        var late = Math.max(0, ChronoUnit.DAYS.between(dueDate, date));
        if (late <= graceDays) {
            return 0;
        }
        return switch (graceCounts) {
            case RETROACTIVE -> late;
            case FREE -> late - graceDays;
        };
    }

    /** The first date on which an unpaid installment is overdue. */
    public LocalDate overdueFrom(LocalDate dueDate) {
        return dueDate.plusDays(graceDays + 1L);
    }
}
