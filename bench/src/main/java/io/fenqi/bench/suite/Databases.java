package io.fenqi.bench.suite;

import io.fenqi.standalone.Suite;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** What the suite's databases say about themselves. */
final class Databases {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration COUNTING = Duration.ofMillis(1_500);
    private static final String OUTBOX = """
            select count(*) from scheduled_tasks where task_instance <> 'recurring' and execution_time <= now()
            """;
    private static final String TRANSACTIONS = """
            select sum(xact_commit + xact_rollback) from pg_stat_database where datname like 'fenqi%'
            """;
    private static final String ROWS_WRITTEN = """
            select sum(tup_inserted + tup_updated + tup_deleted) from pg_stat_database where datname like 'fenqi%'
            """;

    private final Suite suite;

    Databases(Suite suite) {
        this.suite = suite;
    }

    /** Transactions and rows written since the server started, over all services. */
    record Work(long transactions, long rowsWritten) {
        Work minus(Work earlier) {
            return new Work(transactions - earlier.transactions, rowsWritten - earlier.rowsWritten);
        }
    }

    /** The server counts with a delay of up to a second. */
    Work work() {
        pause(COUNTING);
        return new Work(number(suite.postgres().adminUrl(), TRANSACTIONS), number(adminUrl(), ROWS_WRITTEN));
    }

    /** Waits until every outbox is empty: what a call has set off belongs to what it costs. */
    void awaitQuiet() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var service : suite.services()) {
            while (number(suite.adminUrl(service), OUTBOX) > 0) {
                if (System.nanoTime() > end)
                    throw new IllegalStateException("the outbox of " + service + " stays full");
                pause(PAUSE);
            }
        }
    }

    /** Has the server log every statement, or no longer. */
    void logStatements(boolean on) {
        execute("alter system set log_line_prefix = '%d '");
        execute("alter system set log_statement = '" + (on ? "all" : "none") + "'");
        execute("select pg_reload_conf()");
        pause(Duration.ofMillis(500));
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private String adminUrl() {
        return suite.postgres().adminUrl();
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(adminUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long number(String url, String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
