package io.fenqi.installment.snapshot;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.problem.Refused;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables snapshot and snapshot_part: a file is its parts one after the other, each of them a gzip member of its own. */
@Component
class Snapshots {
    private final JdbcClient jdbc;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Snapshot> find(String lenderId, LocalDate date) {
        return jdbc.sql("select * from snapshot where lender_id = ? and snapshot_date = ?")
                .params(lenderId, date)
                .query(Snapshots::read)
                .optional();
    }

    Snapshot get(String lenderId, LocalDate date) {
        return find(lenderId, date)
                .orElseThrow(() -> new Refused(
                        InstallmentError.SNAPSHOT_UNKNOWN, "no snapshot of %s on %s".formatted(lenderId, date)));
    }

    /** Latest first, before a date. */
    List<Snapshot> before(String lenderId, LocalDate date, int limit) {
        return jdbc.sql("""
                        select * from snapshot where lender_id = ? and snapshot_date < ?
                         order by snapshot_date desc limit ?
                        """)
                .params(lenderId, date, limit)
                .query(Snapshots::read)
                .list();
    }

    void add(Snapshot snapshot, int partCount) {
        jdbc.sql("""
                        insert into snapshot (lender_id, snapshot_date, taken_at, loan_count, outstanding_fen, sha256,
                                              part_count)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        snapshot.lenderId(),
                        snapshot.date(),
                        Timestamp.from(snapshot.takenAt()),
                        snapshot.figures().loanCount(),
                        snapshot.figures().outstandingPrincipalFen(),
                        snapshot.figures().sha256(),
                        partCount)
                .update();
    }

    void addPart(String lenderId, LocalDate date, int partNo, byte[] gzip) {
        jdbc.sql("insert into snapshot_part (lender_id, snapshot_date, part_no, content) values (?, ?, ?, ?)")
                .params(lenderId, date, partNo, gzip)
                .update();
    }

    /** The parts in their order, each read when it is its turn. */
    Iterator<byte[]> parts(Snapshot snapshot) {
        int count = jdbc.sql("select part_count from snapshot where lender_id = ? and snapshot_date = ?")
                .params(snapshot.lenderId(), snapshot.date())
                .query(Integer.class)
                .single();
        return IntStream.range(0, count)
                .mapToObj(partNo -> part(snapshot, partNo))
                .iterator();
    }

    InputStream text(Snapshot snapshot) {
        return new SnapshotText(parts(snapshot));
    }

    private byte[] part(Snapshot snapshot, int partNo) {
        return jdbc.sql("select content from snapshot_part where lender_id = ? and snapshot_date = ? and part_no = ?")
                .params(snapshot.lenderId(), snapshot.date(), partNo)
                .query((row, index) -> row.getBytes("content"))
                .single();
    }

    private static Snapshot read(ResultSet row, int index) throws SQLException {
        return new Snapshot(
                row.getString("lender_id"),
                row.getObject("snapshot_date", LocalDate.class),
                row.getTimestamp("taken_at").toInstant(),
                new SnapshotFigures(
                        row.getLong("loan_count"), row.getLong("outstanding_fen"), row.getString("sha256")));
    }
}
