package io.fenqi.settlement.calendar;

import com.tyme.holiday.LegalHoliday;
import io.fenqi.kernel.calendar.CalendarDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Fills the years 2024 to 2026 at the first start from the library's copy of the notices; later years come by import,
 * since a library always lags the notice. What was imported is never overwritten.
 */
@Component
class FillCalendar implements ApplicationRunner {
    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2026;

    private final ImportNotice importNotice;

    FillCalendar(ImportNotice importNotice) {
        this.importNotice = importNotice;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            importNotice.takeIfMissing(year, noticeOf(year), "tyme4j");
        }
    }

    static List<CalendarDay> noticeOf(int year) {
        var notice = new ArrayList<CalendarDay>();
        for (var date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
            var day = LegalHoliday.fromYmd(year, date.getMonthValue(), date.getDayOfMonth());
            if (day != null) {
                notice.add(new CalendarDay(date, day.getName(), day.isWork()));
            }
        }
        return notice;
    }
}
