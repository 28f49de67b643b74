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
 */
public record DueDates(LocalDate start, LocalDate anchor, int anchorNo, Frequency frequency) {

    public DueDates {
        if (anchorNo < 0 || anchorNo > 1 || anchor.isBefore(start)) {
            throw new IllegalArgumentException("installment %d due %s from %s".formatted(anchorNo, anchor, start));
        }
    }

    /** Due on the day of the start, one period later and on. */
    public static DueDates from(LocalDate start, Frequency frequency) {
        return new DueDates(start, start, 0, frequency);
    }

    /** First due on the given date, then monthly on the same day. */
    public static DueDates firstOn(LocalDate start, LocalDate firstDue) {
        return new DueDates(start, firstDue, 1, Frequency.MONTHLY);
    }

    /** The due date of an installment; number 0 is the start. */
    LocalDate of(int installmentNo) {
        return installmentNo == 0 ? start : frequency.after(anchor, installmentNo - anchorNo);
    }

    /** Whether the first period is as long as the others. */
    boolean isRegular() {
        return anchorNo == 0 || start.equals(frequency.after(anchor, -1)) || anchor.equals(frequency.after(start, 1));
    }
}
