package io.fenqi.kit.job;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.database.OldRows;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes rows that have been over for longer than their days, in small statements that are commits of their own. */
final class CleanUpJob implements BusinessJob {
    private final List<OldRows> rows;
    private final CleanUpSettings settings;
    private final JdbcClient jdbc;

    CleanUpJob(List<OldRows> rows, CleanUpSettings settings, JdbcClient jdbc) {
        this.rows = rows;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "clean-up";
    }

    @Override
    public LocalTime at() {
        return settings.at();
    }

    /** What a missed date would have deleted, the next one deletes. */
    @Override
    public boolean catchesUp() {
        return false;
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        for (var old : rows) {
            var overBefore = BusinessTime.startOf(settings.firstDayKept(old, businessDate));
            int deleted;
            do {
                deleted = old.delete(jdbc, overBefore, settings.chunk());
                progress.done(deleted);
            } while (deleted == settings.chunk());
        }
    }
}
