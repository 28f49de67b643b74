package io.fenqi.ledger.proof;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.journal.Entry;
import io.fenqi.ledger.journal.Journal;
import io.fenqi.ledger.journal.JournalRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the journals of a stretch of one lane's chain, entries included, by plain JDBC. */
final class JournalPages {
    private final Connection connection;

    JournalPages(Connection connection) {
        this.connection = connection;
    }

    /** By number. A journal whose row cannot be one (unknown account, off balance) is left out, and so missed. */
    Map<Long, Journal> read(int lane, long first, long last, LocalDate from, LocalDate to) throws SQLException {
        var entries = entries(lane, first, last, from, to);
        var journals = new HashMap<Long, Journal>();
        var sql = "select * from journal where lane = ? and number between ? and ? and accounting_date between ? and ?";
        try (var query = connection.prepareStatement(sql)) {
            bind(query, lane, first, last, from, to);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var number = row.getLong("number");
                    try {
                        journals.put(number, JournalRows.journal(row, entries.getOrDefault(number, List.of())));
                    } catch (IllegalArgumentException notAJournal) {
                        journals.remove(number);
                    }
                }
            }
        }
        return journals;
    }

    private Map<Long, List<Entry>> entries(int lane, long first, long last, LocalDate from, LocalDate to)
            throws SQLException {
        var entries = new HashMap<Long, List<Entry>>();
        var sql = """
                select * from entry
                 where lane = ? and journal_number between ? and ? and accounting_date between ? and ?
                 order by journal_number, position
                """;
        try (var query = connection.prepareStatement(sql)) {
            bind(query, lane, first, last, from, to);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var account = AccountCode.parse(row.getString("account"));
                    if (account.isPresent()) {
                        entries.computeIfAbsent(row.getLong("journal_number"), number -> new ArrayList<>())
                                .add(JournalRows.entry(row, account.get()));
                    }
                }
            }
        }
        return entries;
    }

    private static void bind(
            java.sql.PreparedStatement query, int lane, long first, long last, LocalDate from, LocalDate to)
            throws SQLException {
        query.setInt(1, lane);
        query.setLong(2, first);
        query.setLong(3, last);
        query.setObject(4, from);
        query.setObject(5, to);
    }
}
