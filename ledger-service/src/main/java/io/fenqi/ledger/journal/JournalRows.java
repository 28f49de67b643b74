package io.fenqi.ledger.journal;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.Side;
import io.fenqi.ledger.template.JournalTemplate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Rows of the tables journal and entry. */
public final class JournalRows {
    private JournalRows() {}

    /** @throws IllegalArgumentException if its entries are off balance */
    public static Journal journal(ResultSet row, List<Entry> entries) throws SQLException {
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
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                row.getString("reference"),
                row.getObject("reversal_of", UUID.class),
                entries);
    }

    public static Entry entry(ResultSet row, AccountCode account) throws SQLException {
        return new Entry(
                account,
                row.getLong("sequence"),
                row.getString("side").equals("D") ? Side.DEBIT : Side.CREDIT,
                row.getLong("amount_fen"),
                row.getLong("balance_after_fen"));
    }
}
