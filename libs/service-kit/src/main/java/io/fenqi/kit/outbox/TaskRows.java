package io.fenqi.kit.outbox;

import java.lang.management.ManagementFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Our own statements on db-scheduler's table: they join the caller's transaction, which its client does not do safely. */
final class TaskRows {
    /** Whose work a row is: the process's name, as in db-scheduler's own rows. */
    static final String PROCESS = ManagementFactory.getRuntimeMXBean().getName();

    /** Of a row that was taken by whoever inserted it. */
    static final long FIRST_VERSION = 1;

    private static final String ADD = """
            insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            values (?, ?, ?, ?, false, 1)
            on conflict (task_name, task_instance) do update
               set asked_again = true, task_data = excluded.task_data, execution_time = excluded.execution_time
             where scheduled_tasks.picked
            """;

    private final JdbcTemplate jdbc;

    TaskRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(String name, String key, byte[] payload, Instant dueAt) {
        jdbc.update(ADD, name, key, payload, Timestamp.from(dueAt));
    }

    void addAll(String name, Map<String, byte[]> payloads, Instant dueAt) {
        var at = Timestamp.from(dueAt);
        jdbc.batchUpdate(
                ADD,
                payloads.entrySet().stream()
                        .map(message -> new Object[] {name, message.getKey(), message.getValue(), at})
                        .toList());
    }

    /** The same, as work of this process's own; false if there was a row already. */
    boolean addTaken(String name, String key, byte[] payload, Instant now) {
        var inserted = jdbc.queryForList(
                """
                insert into scheduled_tasks
                       (task_name, task_instance, task_data, execution_time, picked, picked_by, last_heartbeat, version)
                values (?, ?, ?, ?, true, ?, ?, ?)
                on conflict (task_name, task_instance) do update
                   set asked_again = true, task_data = excluded.task_data, execution_time = excluded.execution_time
                 where scheduled_tasks.picked
                returning not asked_again
                """,
                Boolean.class,
                name,
                key,
                payload,
                Timestamp.from(now),
                PROCESS,
                Timestamp.from(now),
                FIRST_VERSION);
        return inserted.contains(true);
    }

    void beat(Turn turn, Instant now) {
        jdbc.update(
                "update scheduled_tasks set last_heartbeat = ? where task_name = ? and task_instance = ? and version = ?",
                Timestamp.from(now),
                turn.name(),
                turn.key(),
                turn.version());
    }

    /** After a first try that failed. */
    void retry(Turn failed, Instant at, Instant now) {
        jdbc.update("""
                update scheduled_tasks
                   set picked = false, picked_by = null, last_heartbeat = null, consecutive_failures = 1,
                       last_failure = ?, execution_time = ?, version = version + 1
                 where task_name = ? and task_instance = ? and version = ?
                """, Timestamp.from(now), Timestamp.from(at), failed.name(), failed.key(), failed.version());
    }

    void hasten(String name, String key, Instant now) {
        jdbc.update("""
                update scheduled_tasks set execution_time = ?, version = version + 1
                 where task_name = ? and task_instance = ? and not picked and execution_time > ?
                """, Timestamp.from(now), name, key, Timestamp.from(now));
    }

    /** Takes away a row whose work is done; false if it was asked for again meanwhile, and then it waits for its turn. */
    boolean remove(Turn done) {
        int removed = jdbc.update("""
                delete from scheduled_tasks
                 where task_name = ? and task_instance = ? and version = ? and not asked_again
                """, done.name(), done.key(), done.version());
        return removed == 1 || release(done) == 0;
    }

    private int release(Turn done) {
        return jdbc.update("""
                update scheduled_tasks
                   set picked = false, picked_by = null, last_heartbeat = null, consecutive_failures = 0,
                       asked_again = false, version = version + 1
                 where task_name = ? and task_instance = ? and version = ? and asked_again
                """, done.name(), done.key(), done.version());
    }

    /** Turns a row into an ops case; false if another process took the row over meanwhile. */
    boolean giveUp(Turn failed, UUID caseId, int attempts, String error, Instant now) {
        int opened = jdbc.update(
                """
                insert into ops_case (id, kind, key, payload, error, attempts, status, opened_at)
                select ?, task_name, task_instance, convert_from(task_data, 'UTF8'), ?, ?, 'OPEN', ?
                  from scheduled_tasks where task_name = ? and task_instance = ? and version = ?
                   for update
                """, caseId, error, attempts, Timestamp.from(now), failed.name(), failed.key(), failed.version());
        jdbc.update(
                "delete from scheduled_tasks where task_name = ? and task_instance = ? and version = ?",
                failed.name(),
                failed.key(),
                failed.version());
        return opened == 1;
    }

    /** Messages past their time (tasks that come back carry no data), counted up to a limit so that a scrape stays cheap. */
    Backlog backlog(Instant now, int limit) {
        return jdbc.queryForObject(
                """
                select count(*), coalesce(extract(epoch from ? - min(execution_time)), 0)
                  from (select execution_time from scheduled_tasks
                         where execution_time <= ? and task_data is not null
                         order by execution_time limit ?) due
                """,
                (row, index) -> new Backlog(row.getLong(1), row.getLong(2)),
                Timestamp.from(now),
                Timestamp.from(now),
                limit);
    }

    record Backlog(long waiting, long oldestSeconds) {}
}
