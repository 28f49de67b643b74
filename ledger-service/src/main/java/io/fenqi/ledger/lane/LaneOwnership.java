package io.fenqi.ledger.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to write a lane: a session advisory lock, which ends with the connection, and an epoch that every batch
 * must name. An owner that was frozen and wakes up after another took over has lost both.
 */
final class LaneOwnership implements AutoCloseable {
    /** First half of the advisory lock's key; the second is the lane. */
    private static final int LOCK_CLASS = 7_107;

    private final Connection connection;
    private final long epoch;

    private LaneOwnership(Connection connection, long epoch) {
        this.connection = connection;
        this.epoch = epoch;
    }

    /** Takes the lane if nobody has it. The connection must not come from a pool: the lock lives as long as it. */
    static Optional<LaneOwnership> take(DataSource connections, int lane) throws SQLException {
        var connection = connections.getConnection();
        try {
            connection.setAutoCommit(true);
            prepare(connection);
            if (!lock(connection, lane)) {
                connection.close();
                return Optional.empty();
            }
            return Optional.of(new LaneOwnership(connection, nextEpoch(connection, lane)));
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = on");
            statement.execute("set statement_timeout = '30s'");
            statement.execute("set lock_timeout = '10s'");
            statement.execute("set idle_in_transaction_session_timeout = 0");
            // An owner that is cut off gives up the lane within half a minute.
            statement.execute("set tcp_keepalives_idle = 10");
            statement.execute("set tcp_keepalives_interval = 5");
            statement.execute("set tcp_keepalives_count = 4");
            // A batch touches a few accounts of possibly many: always by the key.
            statement.execute("set enable_hashjoin = off");
            statement.execute("set enable_mergejoin = off");
        }
    }

    private static boolean lock(Connection connection, int lane) throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            query.setInt(1, LOCK_CLASS);
            query.setInt(2, lane);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static long nextEpoch(Connection connection, int lane) throws SQLException {
        try (var insert = connection.prepareStatement("insert into lane (lane) values (?) on conflict do nothing")) {
            insert.setInt(1, lane);
            insert.executeUpdate();
        }
        try (var update =
                connection.prepareStatement("update lane set epoch = epoch + 1 where lane = ? returning epoch")) {
            update.setInt(1, lane);
            try (var row = update.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    Connection connection() {
        return connection;
    }

    long epoch() {
        return epoch;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
