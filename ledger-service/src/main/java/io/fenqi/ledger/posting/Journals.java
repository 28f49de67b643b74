package io.fenqi.ledger.posting;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.journal.Journal;
import io.fenqi.ledger.journal.JournalRows;
import java.time.LocalDate;
import java.util.Optional;
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
                .query((row, n) -> JournalRows.entry(row, AccountCode.stored(row.getString("account"))))
                .list();
        return jdbc.sql("select * from journal where lane = ? and number = ? and accounting_date = ?")
                .params(lane, number, accountingDate)
                .query((row, n) -> JournalRows.journal(row, entries))
                .optional();
    }
}
