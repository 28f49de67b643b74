package io.fenqi.settlement.calendar;

import io.fenqi.kernel.calendar.CalendarDay;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables calendar_year and calendar_day. */
@Component
class CalendarDays {
    private final JdbcClient jdbc;

    CalendarDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Integer> years() {
        return jdbc.sql("select year from calendar_year").query(Integer.class).set();
    }

    List<CalendarDay> between(LocalDate from, LocalDate to) {
        return jdbc.sql("select day, name, workday from calendar_day where day between ? and ? order by day")
                .params(from, to)
                .query((row, number) -> new CalendarDay(
                        row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("workday")))
                .list();
    }

    /** Puts one notice in the place of what was known of it. */
    void replace(int year, List<CalendarDay> notice, String source, Instant at) {
        jdbc.sql("""
                insert into calendar_year (year, source, filled_at) values (?, ?, ?)
                on conflict (year) do update set source = excluded.source, filled_at = excluded.filled_at
                """).params(year, source, Timestamp.from(at)).update();
        jdbc.sql("delete from calendar_day where notice_year = ?").param(year).update();
        for (var day : notice) {
            jdbc.sql("""
                    insert into calendar_day (day, notice_year, name, workday) values (?, ?, ?, ?)
                    on conflict (day) do update
                       set notice_year = excluded.notice_year, name = excluded.name, workday = excluded.workday
                    """).params(day.date(), year, day.name(), day.workday()).update();
        }
    }
}
