package io.fenqi.ledger.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Proves the ledger from its first entry, from its rows alone, as of one moment, with nothing but a connection. */
final class LedgerProof {
    private static final LocalDate LAST_OF_ALL = LocalDate.of(9999, 12, 31);

    private final Connection connection;
    private final @Nullable String publicKey;
    private final @Nullable LocalDate through;

    /**
     * A proof to be run once.
     *
     * @param publicKey the key that seals must be signed with; absent: the one they name themselves
     * @param through a sealed day, at whose end it stops; absent: up to now
     */
    LedgerProof(Connection connection, @Nullable String publicKey, @Nullable LocalDate through) {
        this.connection = connection;
        this.publicKey = publicKey;
        this.through = through;
    }

    /** Hears how many batches are walked, of how many. */
    interface Progress {
        void walked(long done, long total);
    }

    /** Uses the connection for a read-only transaction of its own. */
    ProofResult run(Progress progress) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local statement_timeout = 0");
            return prove(progress);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private ProofResult prove(Progress progress) throws SQLException {
        var last = Objects.requireNonNullElse(through, LAST_OF_ALL);
        var findings = new Findings();
        long total = batchCount(last);
        long journals = 0;
        long batches = 0;
        for (var lane : lanes()) {
            long before = batches;
            var walk = new LaneWalk(connection, lane, last);
            if (walk.isWhole(findings, done -> progress.walked(before + done, total))) {
                var end = new LaneEnd(connection, walk);
                if (through == null) {
                    end.checkNow(findings);
                } else {
                    end.checkClosing(through, findings);
                }
            }
            journals += walk.journals();
            batches += walk.batches();
        }
        new SealCheck(connection, publicKey).check(last, findings);
        return result(last, journals, batches, findings);
    }

    private ProofResult result(LocalDate last, long journals, long batches, Findings findings) throws SQLException {
        try (var query = connection.prepareStatement("""
                select coalesce(sum(amount_fen) filter (where side = 'D'), 0),
                       coalesce(sum(amount_fen) filter (where side = 'C'), 0),
                       (select max(accounting_date) from day_seal where accounting_date <= ?)
                  from entry where accounting_date <= ?
                """)) {
            query.setObject(1, last);
            query.setObject(2, last);
            try (var row = query.executeQuery()) {
                row.next();
                return new ProofResult(
                        row.getObject(3, LocalDate.class),
                        journals,
                        batches,
                        row.getLong(1),
                        row.getLong(2),
                        findings.all());
            }
        }
    }

    private long batchCount(LocalDate last) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from batch where accounting_date <= ?")) {
            query.setObject(1, last);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
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
