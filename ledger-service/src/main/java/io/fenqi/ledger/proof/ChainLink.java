package io.fenqi.ledger.proof;

import io.fenqi.ledger.journal.Batch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads batches as stored. */
final class ChainLink {
    private ChainLink() {}

    static Batch read(ResultSet row) throws SQLException {
        return new Batch(
                row.getInt("lane"),
                row.getLong("number"),
                row.getObject("accounting_date", LocalDate.class),
                row.getLong("epoch"),
                row.getLong("first_journal"),
                row.getInt("journal_count"),
                row.getLong("sum_fen"),
                row.getString("previous_hash"),
                row.getString("root"),
                row.getString("hash"));
    }
}
