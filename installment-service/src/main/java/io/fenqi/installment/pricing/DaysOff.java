package io.fenqi.installment.pricing;

import io.fenqi.kernel.calendar.WorkdayCalendar;
import java.time.LocalDate;
import java.util.List;

/** Where a due date goes on which nobody works (PRD-05, CAL-01; docs/money.md M-22). */
public sealed interface DaysOff {

    /** The day on which an installment is due whose turn by the month would be the planned one. */
    LocalDate dueOn(int installmentNo, LocalDate planned);

    /** Whether interest counts to the day on which it is due, instead of the planned one. */
    boolean bearInterest();

    /** Due as planned, whatever day that is. */
    record Ignored() implements DaysOff {

        @Override
        public LocalDate dueOn(int installmentNo, LocalDate planned) {
            return planned;
        }

        @Override
        public boolean bearInterest() {
            return false;
        }
    }

    /** Due on the next day that is worked. */
    record NextWorkday(WorkdayCalendar calendar, boolean bearInterest) implements DaysOff {

        @Override
        public LocalDate dueOn(int installmentNo, LocalDate planned) {
            return calendar.isWorkday(planned) ? planned : calendar.nextWorkday(planned);
        }
    }

    /**
     * Due as it was agreed, whatever the calendar has become since; interest counts to those days.
     *
     * @param dueDates of installment 1 and on
     */
    record Agreed(List<LocalDate> dueDates) implements DaysOff {

        public Agreed {
            dueDates = List.copyOf(dueDates);
        }

        @Override
        public LocalDate dueOn(int installmentNo, LocalDate planned) {
            return dueDates.get(installmentNo - 1);
        }

        @Override
        public boolean bearInterest() {
            return true;
        }
    }
}
