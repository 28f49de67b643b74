package io.fenqi.kernel.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day on which business happens: always that of Asia/Shanghai (requirement CAL-02). */
public final class BusinessTime {

    /** The zone of every business date; the clock and the machine may be in any other. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessTime() {}

    /** The business date at this moment of the clock, whatever the clock's own zone. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    /** The business date on which an instant falls. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a business date: midnight in Asia/Shanghai. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /**
     * The same day of the month so many months later, or the month's last day where it has no such day.
     *
     * <p>Always counted from the first date of a plan, never from the date before: 31 January gives 28 February and
     * then 31 March again, without drift.
     *
     * @param months calendar months; may be negative
     */
    public static LocalDate monthlyFrom(LocalDate start, int months) {
        return start.plusMonths(months);
    }
}
