package io.fenqi.settlement.calendar;

import io.fenqi.kernel.calendar.WorkdayCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Working days of mainland China by the notices stored here (CAL-01). */
@Component
public class Workdays {
    private final CalendarDays days;

    Workdays(CalendarDays days) {
        this.days = days;
    }

    /** The first working day strictly after the date: T+1 of acquiring, holidays accumulate (SET-02). */
    @Transactional(readOnly = true)
    public LocalDate nextWorkday(LocalDate date) {
        return around(date).nextWorkday(date);
    }

    @Transactional(readOnly = true)
    public boolean isWorkday(LocalDate date) {
        return around(date).isWorkday(date);
    }

    /** True if the year's notice is not known here: its days are then told by weekends alone. */
    @Transactional(readOnly = true)
    public boolean isProvisional(int year) {
        return !days.years().contains(year);
    }

    /** A notice may name days of the year before and after its own, so three years are enough. */
    private WorkdayCalendar around(LocalDate date) {
        var from = LocalDate.of(date.getYear() - 1, 1, 1);
        var to = LocalDate.of(date.getYear() + 1, 12, 31);
        return WorkdayCalendar.of(days.between(from, to), new HashSet<>(days.years()));
    }
}
