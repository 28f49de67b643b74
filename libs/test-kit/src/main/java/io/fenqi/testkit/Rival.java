package io.fenqi.testkit;

import io.fenqi.kit.database.ServiceDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Somebody who keeps rows of a service locked until the service has met him and given up waiting. */
public final class Rival {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Rival() {}

    /** @param locking a query {@code for update} in the service's database */
    public static void keeps(String service, String locking) {
        try {
            var connection = connect(service);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(locking)) {
                if (!row.next()) {
                    throw new IllegalArgumentException("locks nothing: " + locking);
                }
            }
            Thread.ofVirtual().name("rival").start(() -> letGoAfterMeeting(connection));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void letGoAfterMeeting(Connection connection) {
        try (connection) {
            long end = System.nanoTime() + LONGEST.toNanos();
            var met = Optional.<String>empty();
            for (; System.nanoTime() < end; LockSupport.parkNanos(5_000_000)) {
                var waiting = longestWaiting(connection);
                if (met.isPresent() && !met.equals(waiting)) {
                    break;
                }
                met = waiting;
            }
            connection.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Who waits for this connection, and since when: one who waits anew is another. */
    private static Optional<String> longestWaiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select pid || ' since ' || waitstart from pg_locks
                         where not granted and waitstart is not null and pg_backend_pid() = any(pg_blocking_pids(pid))
                         order by waitstart limit 1
                        """)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private static Connection connect(String service) throws SQLException {
        var database = TestPostgres.databaseOf(service);
        return DriverManager.getConnection(ServiceDatabase.urlOf(TestPostgres.adminUrl(), database.name()));
    }
}
