package io.fenqi.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkdayCalendarTests {

    private final WorkdayCalendar calendar = WorkdayCalendar.of(noticeOf2026(), Set.of(2026));

    /** Requirements 5.1, T+1 working day of 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-10-08",
        "2026-04-03, 2026-04-07",
        "2026-10-09, 2026-10-10",
        "2026-10-10, 2026-10-12",
        "2026-10-03, 2026-10-08",
        "2026-12-01, 2026-12-02",
    })
    void nextWorkdayPassesHolidaysAndTakesAdjustedDays(LocalDate date, LocalDate next) {
        assertThat(calendar.nextWorkday(date)).isEqualTo(next);
    }

    /** Requirements 4.7. */
    @Test
    void yearOf2026Has248Workdays() {
        var days = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1));
        assertThat(days.filter(calendar::isWorkday)).hasSize(248);
    }

    @Test
    void nextWorkdayIsTheFirstOneStrictlyAfterEveryDayOfTheYear() {
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(date -> {
            var next = calendar.nextWorkday(date);
            assertThat(next).isAfter(date);
            assertThat(calendar.isWorkday(next)).isTrue();
            assertThat(date.plusDays(1).datesUntil(next)).noneMatch(calendar::isWorkday);
        });
    }

    @Test
    void yearWithoutNoticeIsProvisionalAndKnowsWeekendsOnly() {
        assertThat(calendar.isProvisional(2026)).isFalse();
        assertThat(calendar.isProvisional(2027)).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 2))).isFalse();
    }

    @Test
    void noticeMayNameDaysOfAnotherYearWithoutMakingThatYearKnown() {
        var newYear = new CalendarDay(LocalDate.of(2027, 1, 1), "元旦", false);
        var withNewYear = WorkdayCalendar.of(List.of(newYear), Set.of(2026));
        assertThat(withNewYear.isWorkday(newYear.date())).isFalse();
        assertThat(withNewYear.isProvisional(2027)).isTrue();
        assertThat(withNewYear.nextWorkday(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {2004, 2026, 2027})
    void calendarOfWeekendsIsAlwaysProvisional(int year) {
        assertThat(WorkdayCalendar.weekendsOnly().isProvisional(year)).isTrue();
    }

    @Test
    void sameDayTwiceMustSayTheSame() {
        var off = new CalendarDay(LocalDate.of(2026, 12, 31), "元旦", false);
        var worked = new CalendarDay(LocalDate.of(2026, 12, 31), "元旦", true);
        assertThat(WorkdayCalendar.of(List.of(off, off), Set.of(2026)).isWorkday(off.date()))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> WorkdayCalendar.of(List.of(off, worked), Set.of(2026)));
    }

    @Test
    void changingTheListLaterChangesNothing() {
        var date = LocalDate.of(2026, 12, 31);
        var days = new ArrayList<CalendarDay>();
        var before = WorkdayCalendar.of(days, Set.of());
        days.add(new CalendarDay(date, "元旦", false));
        assertThat(before.isWorkday(date)).isTrue();
    }

    @Test
    void endlessHolidayIsBrokenDataAndNotAnEndlessLoop() {
        var start = LocalDate.of(2026, 1, 1);
        var days = Stream.iterate(start, date -> date.plusDays(1))
                .limit(400)
                .map(date -> new CalendarDay(date, "broken", false))
                .toList();
        var broken = WorkdayCalendar.of(days, Set.of(2026));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> broken.nextWorkday(start));
    }

    private static List<CalendarDay> noticeOf2026() {
        var days = new ArrayList<CalendarDay>();
        days.addAll(holiday("元旦", "2026-01-01", "2026-01-03"));
        days.addAll(holiday("春节", "2026-02-15", "2026-02-23"));
        days.addAll(holiday("清明节", "2026-04-04", "2026-04-06"));
        days.addAll(holiday("劳动节", "2026-05-01", "2026-05-05"));
        days.addAll(holiday("端午节", "2026-06-19", "2026-06-21"));
        days.addAll(holiday("中秋节", "2026-09-25", "2026-09-27"));
        days.addAll(holiday("国庆节", "2026-10-01", "2026-10-07"));
        Stream.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")
                .map(date -> new CalendarDay(LocalDate.parse(date), "调休", true))
                .forEach(days::add);
        return days;
    }

    private static List<CalendarDay> holiday(String name, String first, String last) {
        return LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .map(date -> new CalendarDay(date, name, false))
                .toList();
    }
}
