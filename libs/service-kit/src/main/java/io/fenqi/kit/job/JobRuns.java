package io.fenqi.kit.job;

import io.fenqi.kit.database.OldRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table job_run. Each change is one statement guarded by the status that it expects. */
final class JobRuns {
    /** The last run of a job stays, however old: the next date follows from it. */
    static final OldRows DONE = new OldRows("job-run", """
            delete from job_run where (job, business_date) in
                (select job, business_date from job_run run
                  where status = 'DONE' and finished_at < ?
                    and business_date < (select max(business_date) from job_run last where last.job = run.job)
                  limit ?)
            """);

    private final JdbcClient jdbc;

    JobRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a run that waits for its time; nothing happens if the date has one. */
    void schedule(String job, LocalDate date, Instant dueAt) {
        jdbc.sql("""
                insert into job_run (job, business_date, status, due_at) values (?, ?, 'SCHEDULED', ?)
                on conflict (job, business_date) do nothing
                """).params(job, date, Timestamp.from(dueAt)).update();
    }

    /** Takes back the newest run if it is of before the date and has not begun; an older one was asked for by hand. */
    void passOver(String job, LocalDate before) {
        jdbc.sql("""
                delete from job_run where job = ? and business_date < ? and status = 'SCHEDULED'
                   and business_date = (select max(business_date) from job_run last where last.job = job_run.job)
                """).params(job, before).update();
    }

    void askFor(String job, LocalDate upTo, Instant now) {
        jdbc.sql("""
                update job_run set due_at = ? where job = ? and business_date <= ? and status <> 'DONE' and due_at > ?
                """)
                .params(Timestamp.from(now), job, upTo, Timestamp.from(now))
                .update();
    }

    void retry(String job, LocalDate date) {
        jdbc.sql("""
                update job_run set status = 'SCHEDULED', error = null, finished_at = null
                 where job = ? and business_date = ? and status = 'FAILED'
                """).params(job, date).update();
    }

    /** Starts or restarts; false if the run is done already. A run still called RUNNING is one whose process died. */
    boolean start(String job, LocalDate date, Instant now) {
        return jdbc.sql("""
                update job_run
                   set status = 'RUNNING', attempts = attempts + 1, done = 0, total = null, running_millis = 0,
                       error = null, started_at = ?, finished_at = null
                 where job = ? and business_date = ? and status <> 'DONE'
                """).params(Timestamp.from(now), job, date).update() == 1;
    }

    void progress(String job, LocalDate date, long done, @Nullable Long total, long runningMillis) {
        jdbc.sql("""
                update job_run set done = ?, total = ?, running_millis = ?
                 where job = ? and business_date = ? and status = 'RUNNING'
                """)
                .param(done)
                .param(total)
                .param(runningMillis)
                .param(job)
                .param(date)
                .update();
    }

    void finish(String job, LocalDate date, Instant now) {
        jdbc.sql("""
                update job_run set status = 'DONE', finished_at = ?
                 where job = ? and business_date = ? and status = 'RUNNING'
                """).params(Timestamp.from(now), job, date).update();
    }

    void fail(String job, LocalDate date, String error, Instant now) {
        jdbc.sql("""
                update job_run set status = 'FAILED', error = ?, finished_at = ?
                 where job = ? and business_date = ? and status = 'RUNNING'
                """).params(error, Timestamp.from(now), job, date).update();
    }

    Optional<JobRun> find(String job, LocalDate date) {
        return jdbc.sql("select * from job_run where job = ? and business_date = ?")
                .params(job, date)
                .query(JobRuns::read)
                .optional();
    }

    /** The earliest run that is not done. */
    Optional<JobRun> firstUndone(String job) {
        return jdbc.sql("""
                select * from job_run where job = ? and status <> 'DONE' order by business_date limit 1
                """).param(job).query(JobRuns::read).optional();
    }

    Optional<LocalDate> lastDate(String job) {
        return jdbc.sql("select business_date from job_run where job = ? order by business_date desc limit 1")
                .param(job)
                .query(LocalDate.class)
                .optional();
    }

    /** Newest dates first, of one job, of one date, or both. */
    List<JobRun> list(@Nullable String job, @Nullable LocalDate date, int limit) {
        return jdbc.sql("""
                select * from job_run
                 where (cast(? as text) is null or job = ?) and (cast(? as date) is null or business_date = ?)
                 order by business_date desc, job limit ?
                """)
                .param(job)
                .param(job)
                .param(date)
                .param(date)
                .param(limit)
                .query(JobRuns::read)
                .list();
    }

    private static JobRun read(ResultSet row, int index) throws SQLException {
        return new JobRun(
                row.getString("job"),
                row.getObject("business_date", LocalDate.class),
                JobStatus.valueOf(row.getString("status")),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("attempts"),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getLong("running_millis"),
                row.getString("error"),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
