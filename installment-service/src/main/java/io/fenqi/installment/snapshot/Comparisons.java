package io.fenqi.installment.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables snapshot_comparison and snapshot_difference. */
@Component
class Comparisons {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Comparisons(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A difference and its place in the list, from 1. */
    record Numbered(long no, Difference difference) {}

    Optional<Comparison> find(String lenderId, UUID id) {
        return jdbc.sql("select * from snapshot_comparison where lender_id = ? and id = ?")
                .params(lenderId, id)
                .query(Comparisons::read)
                .optional();
    }

    Optional<Comparison> find(String lenderId, LocalDate date, String fileSha256) {
        return jdbc.sql("""
                        select * from snapshot_comparison
                         where lender_id = ? and snapshot_date = ? and file_sha256 = ?
                        """)
                .params(lenderId, date, fileSha256)
                .query(Comparisons::read)
                .optional();
    }

    void add(Comparison comparison) {
        jdbc.sql("""
                        insert into snapshot_comparison (lender_id, id, snapshot_date, file_sha256, loan_count,
                            outstanding_fen, missing_here, missing_there, field_differs, compared_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        comparison.lenderId(),
                        comparison.id(),
                        comparison.date(),
                        comparison.fileSha256(),
                        comparison.loanCount(),
                        comparison.outstandingPrincipalFen(),
                        comparison.found().missingHere(),
                        comparison.found().missingThere(),
                        comparison.found().fieldDiffers(),
                        Timestamp.from(comparison.comparedAt()))
                .update();
    }

    void add(String lenderId, UUID comparisonId, List<Numbered> differences) {
        batches.batchUpdate(
                """
                insert into snapshot_difference (lender_id, comparison_id, no, kind, loan_note_id, field, ours, theirs)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                differences.stream()
                        .map(numbered -> new Object[] {
                            lenderId,
                            comparisonId,
                            numbered.no(),
                            numbered.difference().kind().name(),
                            UUID.fromString(numbered.difference().loanNoteId()),
                            numbered.difference().field().name(),
                            numbered.difference().ours(),
                            numbered.difference().theirs()
                        })
                        .toList());
    }

    List<Numbered> differences(Comparison comparison, long after, int limit) {
        return jdbc.sql("""
                        select * from snapshot_difference where lender_id = ? and comparison_id = ? and no > ?
                         order by no limit ?
                        """)
                .params(comparison.lenderId(), comparison.id(), after, limit)
                .query((row, index) -> new Numbered(
                        row.getLong("no"),
                        new Difference(
                                Difference.Kind.valueOf(row.getString("kind")),
                                row.getString("loan_note_id"),
                                SnapshotField.valueOf(row.getString("field")),
                                row.getString("ours"),
                                row.getString("theirs"))))
                .list();
    }

    private static Comparison read(ResultSet row, int index) throws SQLException {
        return new Comparison(
                row.getObject("id", UUID.class),
                row.getString("lender_id"),
                row.getObject("snapshot_date", LocalDate.class),
                row.getString("file_sha256"),
                row.getLong("loan_count"),
                row.getLong("outstanding_fen"),
                new Comparison.Found(
                        row.getLong("missing_here"), row.getLong("missing_there"), row.getLong("field_differs")),
                row.getTimestamp("compared_at").toInstant());
    }
}
