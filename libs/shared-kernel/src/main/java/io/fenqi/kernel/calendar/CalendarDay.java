package io.fenqi.kernel.calendar;

import java.time.LocalDate;

/**
 * A day on which the yearly notice departs from the rule of Monday to Friday.
 *
 * @param date calendar day in mainland China
 * @param name what the notice calls it, such as the holiday it belongs to
 * @param workday true for an adjusted working day (a weekend that is worked), false for a holiday
 */
public record CalendarDay(LocalDate date, String name, boolean workday) {}
