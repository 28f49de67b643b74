package io.fenqi.ledger.request;

import io.fenqi.ledger.admission.Answer;
import io.fenqi.ledger.admission.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The first answers to all request ids (LED-06). */
@Repository
public class Requests {
    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StoredAnswer> find(UUID id, String caller) {
        return jdbc.sql("select * from request where request_id = ? and caller = ?")
                .params(id, caller)
                .query(Requests::answer)
                .optional();
    }

    /** Where a journal was booked, whoever asked for it. */
    public Optional<StoredAnswer> findJournal(UUID id) {
        return jdbc.sql("select * from request where request_id = ? and journal_number is not null limit 1")
                .param(id)
                .query(Requests::answer)
                .optional();
    }

    private static StoredAnswer answer(ResultSet row, int ignored) throws SQLException {
        var refusal = row.getString("refusal");
        return new StoredAnswer(
                row.getInt("lane"),
                Answer.Kind.valueOf(row.getString("kind")),
                row.getString("body_hash"),
                refusal == null ? null : Refusal.valueOf(refusal),
                row.getString("detail"),
                row.getObject("journal_number", Long.class),
                row.getObject("accounting_date", LocalDate.class));
    }
}
