package io.fenqi.kernel.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked in mainland China: Monday to Friday but for the days of the yearly notices (CAL-01).
 *
 * <p>Immutable. A year whose notice is not known is provisional: it is answered by weekends alone, and whoever
 * settles by it has to raise an alarm. A known day in such a year counts all the same, since a notice may name days
 * of the year before or after its own.
 */
public final class WorkdayCalendar {

    /** Longer than any run of holidays; reaching it means that the data is broken. */
    private static final int DAYS_OFF_MAX = 60;

    private final Map<LocalDate, CalendarDay> days;
    private final Set<Integer> knownYears;

    private WorkdayCalendar(Map<LocalDate, CalendarDay> days, Set<Integer> knownYears) {
        this.days = Map.copyOf(days);
        this.knownYears = Set.copyOf(knownYears);
    }

    /**
     * A calendar of these departures from the rule of weekends.
     *
     * @param days in any order; the same day twice must say the same
     * @param knownYears the years whose notice is fully among the days
     * @throws IllegalArgumentException if a day is both worked and off
     */
    public static WorkdayCalendar of(Collection<CalendarDay> days, Set<Integer> knownYears) {
        var byDate = new HashMap<LocalDate, CalendarDay>();
        for (var day : days) {
            var before = byDate.putIfAbsent(day.date(), day);
            if (before != null && before.workday() != day.workday()) {
                throw new IllegalArgumentException("%s is both worked and off".formatted(day.date()));
            }
        }
        return new WorkdayCalendar(byDate, knownYears);
    }

    /** A calendar without any notice: every year is provisional. */
    public static WorkdayCalendar weekendsOnly() {
        return new WorkdayCalendar(Map.of(), Set.of());
    }

    public boolean isWorkday(LocalDate date) {
        var day = days.get(date);
        return day != null ? day.workday() : !isWeekend(date);
    }

    /**
     * The first working day strictly after the date: T+1 of acquiring (requirements 4.7).
     *
     * @throws IllegalStateException if 60 days in a row are off: no real notice says so
     */
    public LocalDate nextWorkday(LocalDate date) {
        for (int ahead = 1; ahead <= DAYS_OFF_MAX; ahead++) {
            var candidate = date.plusDays(ahead);
            if (isWorkday(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no working day within %d days of %s".formatted(DAYS_OFF_MAX, date));
    }

    /** True for a year without a known notice, whose holidays are therefore missing here. */
    public boolean isProvisional(int year) {
        return !knownYears.contains(year);
    }

    private static boolean isWeekend(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> true;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> false;
        };
    }
}
