package io.fenqi.settlement.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kernel.calendar.WorkdayCalendar;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillCalendarTests {
    private final WorkdayCalendar calendar = WorkdayCalendar.of(FillCalendar.noticeOf(2026), Set.of(2026));

    @ParameterizedTest
    @CsvSource({"2026-09-30, 2026-10-08", "2026-04-03, 2026-04-07", "2026-10-09, 2026-10-10"})
    void nextWorkdayIsThatOfTheNotice(LocalDate date, LocalDate next) {
        assertThat(calendar.nextWorkday(date)).isEqualTo(next);
    }

    @Test
    void year2026Has248WorkingDays() {
        var first = LocalDate.of(2026, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkday))
                .hasSize(248);
    }

    @Test
    void everyFilledYearHasANotice() {
        for (int year = 2024; year <= 2026; year++) {
            assertThat(FillCalendar.noticeOf(year)).as("notice of %d", year).hasSizeGreaterThan(20);
        }
    }
}
