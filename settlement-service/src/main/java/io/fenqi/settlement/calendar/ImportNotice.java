package io.fenqi.settlement.calendar;

import io.fenqi.kernel.calendar.CalendarDay;
import io.fenqi.kernel.calendar.WorkdayCalendar;
import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.SettlementError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the State Council's notice of a year, which may also name days of the December before it. */
@Component
class ImportNotice {
    private static final Logger LOG = LoggerFactory.getLogger(ImportNotice.class);

    private final CalendarDays days;
    private final Clock clock;

    ImportNotice(CalendarDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Transactional
    void take(int year, List<CalendarDay> notice, String source) {
        check(year, notice);
        days.replace(year, notice, source, clock.instant());
        LOG.info("calendar {} filled from {} with {} days", year, source, notice.size());
    }

    @Transactional
    void takeIfMissing(int year, List<CalendarDay> notice, String source) {
        if (!days.years().contains(year)) {
            take(year, notice, source);
        }
    }

    private static void check(int year, List<CalendarDay> notice) {
        var seen = new HashSet<LocalDate>();
        for (var day : notice) {
            if (Math.abs(day.date().getYear() - year) > 1) {
                throw contradiction("%s is not of the notice of %d".formatted(day.date(), year));
            }
            if (!seen.add(day.date())) {
                throw contradiction("%s is named twice".formatted(day.date()));
            }
        }
        try {
            WorkdayCalendar.of(notice, Set.of(year)).nextWorkday(LocalDate.of(year, 1, 1));
        } catch (IllegalStateException noWorkday) {
            throw contradiction("no working day at the beginning of the year");
        }
    }

    private static Refused contradiction(String detail) {
        return new Refused(SettlementError.CALENDAR_CONTRADICTION, detail);
    }
}
