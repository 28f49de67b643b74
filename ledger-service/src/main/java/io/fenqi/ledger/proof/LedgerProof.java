package io.fenqi.ledger.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves the whole ledger from its rows alone, as of one moment, with nothing but a connection. */
final class LedgerProof {
    private static final int PROBLEMS_MAX = 20;

    private final Connection connection;
    private final @Nullable String publicKey;

    /**
     * A proof to be run once.
     *
     * @param publicKey the key that seals must be signed with; absent: the one they name themselves
     */
    LedgerProof(Connection connection, @Nullable String publicKey) {
        this.connection = connection;
        this.publicKey = publicKey;
    }

    /** Uses the connection for a read-only transaction of its own. */
    ProofResult run() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local statement_timeout = 0");
            return prove();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private ProofResult prove() throws SQLException {
        var problems = new ArrayList<Problem>();
        long journals = 0;
        long batches = 0;
        for (var lane : lanes()) {
            var walk = new LaneWalk(connection, lane);
            problems.addAll(walk.walk());
            journals += walk.journals();
            batches += walk.batches();
        }
        problems.addAll(new SealCheck(connection, publicKey).check());
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select coalesce(sum(amount_fen) filter (where side = 'D'), 0),
                               coalesce(sum(amount_fen) filter (where side = 'C'), 0)
                          from entry
                        """)) {
            row.next();
            return new ProofResult(
                    journals,
                    batches,
                    row.getLong(1),
                    row.getLong(2),
                    problems.subList(0, Math.min(PROBLEMS_MAX, problems.size())));
        }
    }

    private List<Integer> lanes() throws SQLException {
        var lanes = new ArrayList<Integer>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select lane from lane order by lane")) {
            while (row.next()) {
                lanes.add(row.getInt(1));
            }
        }
        return lanes;
    }
}
