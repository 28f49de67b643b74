package io.fenqi.ledger.posting;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.Side;
import io.fenqi.ledger.journal.Entry;
import io.fenqi.ledger.journal.Journal;
import io.fenqi.ledger.lane.Rows;
import io.fenqi.ledger.template.JournalTemplate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journals as booked. */
@Repository
class Journals {
    private final JdbcClient jdbc;

    Journals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads one journal; the date says which partition. */
    Optional<Journal> find(int lane, long number, LocalDate accountingDate) {
        var entries = jdbc.sql("""
                        select account, sequence, side, amount_fen, balance_after_fen from entry
                         where lane = ? and journal_number = ? and accounting_date = ? order by position
                        """)
                .params(lane, number, accountingDate)
                .query(Journals::entry)
                .list();
        return jdbc.sql("select * from journal where lane = ? and number = ? and accounting_date = ?")
                .params(lane, number, accountingDate)
                .query((row, n) -> journal(row, entries))
                .optional();
    }

    private static Entry entry(ResultSet row, int ignored) throws SQLException {
        return new Entry(
                AccountCode.stored(row.getString("account")),
                row.getLong("sequence"),
                row.getString("side").equals("D") ? Side.DEBIT : Side.CREDIT,
                row.getLong("amount_fen"),
                row.getLong("balance_after_fen"));
    }

    private static Journal journal(ResultSet row, List<Entry> entries) throws SQLException {
        return new Journal(
                row.getInt("lane"),
                row.getLong("number"),
                row.getObject("id", UUID.class),
                row.getString("caller"),
                row.getString("actor"),
                JournalTemplate.valueOf(row.getString("event")),
                row.getString("lender_id"),
                row.getLong("amount_fen"),
                row.getObject("accounting_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                Rows.instant(row, "posted_at"),
                row.getString("reference"),
                row.getObject("reversal_of", UUID.class),
                entries);
    }
}
