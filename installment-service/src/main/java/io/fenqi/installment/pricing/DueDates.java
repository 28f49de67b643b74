package io.fenqi.installment.pricing;

import java.time.LocalDate;

/**
 * When installments fall due (PRD-05; docs/money.md M-09): counted from one anchor, so that a 31st clipped to a short
 * month comes back to the 31st later.
 *
 * @param start first day that bears interest
 * @param anchor the date from which whole periods are counted
 * @param anchorNo number of the installment due at the anchor; 0 when the anchor is the start
 * @param frequency distance between two due dates
 * @param daysOff what happens to a date that is a day off
 */
public record DueDates(LocalDate start, LocalDate anchor, int anchorNo, Frequency frequency, DaysOff daysOff) {

    private static final DaysOff IGNORED = new DaysOff.Ignored();

    public DueDates {
        if (anchorNo < 0 || anchorNo > 1 || anchor.isBefore(start)) {
            throw new IllegalArgumentException("installment %d due %s from %s".formatted(anchorNo, anchor, start));
        }
    }

    /** Due on the day of the start, one period later and on. */
    public static DueDates from(LocalDate start, Frequency frequency) {
        return new DueDates(start, start, 0, frequency, IGNORED);
    }

    /** First due on the given date, then monthly on the same day. */
    public static DueDates firstOn(LocalDate start, LocalDate firstDue) {
        return new DueDates(start, firstDue, 1, Frequency.MONTHLY, IGNORED);
    }

    /** The same dates with another rule for days off. */
    public DueDates with(DaysOff rule) {
        return new DueDates(start, anchor, anchorNo, frequency, rule);
    }

    /** The day on which an installment is due; number 0 is the start. */
    public LocalDate of(int installmentNo) {
        var planned = planned(installmentNo);
        return installmentNo == 0 ? planned : daysOff.dueOn(installmentNo, planned);
    }

    /** The day on which an installment would be due if every day were worked: whole periods from the anchor. */
    LocalDate planned(int installmentNo) {
        return installmentNo == 0 ? start : frequency.after(anchor, installmentNo - anchorNo);
    }

    /** The day to which the charge of an installment's period counts. */
    LocalDate chargedUntil(int installmentNo) {
        return daysOff.bearInterest() ? of(installmentNo) : planned(installmentNo);
    }

    /** Days by which the charge of a period is longer than its plan, shorter if below zero. */
    int daysMoved(int installmentNo) {
        return daysOff.bearInterest() ? moved(installmentNo) - moved(installmentNo - 1) : 0;
    }

    /** Whether the first period is as long as the others. */
    boolean isRegular() {
        return anchorNo == 0 || start.equals(frequency.after(anchor, -1)) || anchor.equals(frequency.after(start, 1));
    }

    private int moved(int installmentNo) {
        return Math.toIntExact(
                of(installmentNo).toEpochDay() - planned(installmentNo).toEpochDay());
    }
}
