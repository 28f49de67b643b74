package io.fenqi.installment.product;

import com.tyme.holiday.LegalHoliday;
import io.fenqi.kernel.calendar.CalendarDay;
import io.fenqi.kernel.calendar.WorkdayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The days that are worked, for due dates (CAL-01): the notices of 2024 to 2026 from the library, later ones as settings. A
 * year that is not known is told by weekends alone; a due date that was agreed stays when its notice comes.
 */
@ConfigurationProperties("installment.workdays")
final class Workdays {

    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2026;

    private final WorkdayCalendar calendar;

    Workdays(@DefaultValue List<Notice> notices) {
        var days = new ArrayList<CalendarDay>();
        var years = new TreeSet<Integer>();
        for (var year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            years.add(year);
            days.addAll(ofLibrary(year));
        }
        for (var notice : notices) {
            years.add(notice.year());
            days.addAll(notice.days());
        }
        calendar = WorkdayCalendar.of(days, years);
    }

    WorkdayCalendar calendar() {
        return calendar;
    }

    private static List<CalendarDay> ofLibrary(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .flatMap(Workdays::ofLibrary)
                .toList();
    }

    private static Stream<CalendarDay> ofLibrary(LocalDate date) {
        var day = LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        return Stream.ofNullable(day).map(known -> new CalendarDay(date, known.getName(), known.isWork()));
    }

    /**
     * One year's notice.
     *
     * @param off days that are not worked
     * @param worked weekend days that are worked
     */
    record Notice(
            int year,
            @DefaultValue List<LocalDate> off,
            @DefaultValue List<LocalDate> worked) {

        List<CalendarDay> days() {
            return Stream.concat(
                            off.stream().map(date -> new CalendarDay(date, "notice", false)),
                            worked.stream().map(date -> new CalendarDay(date, "notice", true)))
                    .toList();
        }
    }
}
