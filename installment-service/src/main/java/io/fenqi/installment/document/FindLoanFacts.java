package io.fenqi.installment.document;

import io.fenqi.installment.quote.QuotedPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a paper says, in one statement, so that its figures are of one moment. */
@Component
class FindLoanFacts {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FindLoanFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<LoanFacts> find(UUID loanNoteId) {
        return jdbc.sql("""
                        select n.*, s.plan, i.*, ahead.principal_ahead
                          from loan_note n
                          join loan_schedule s
                            on s.customer_id = n.customer_id and s.loan_note_id = n.id and s.version = 1
                         cross join lateral (
                               select sum(principal_paid_fen) as principal_paid, sum(interest_paid_fen) as interest_paid,
                                      sum(fee_paid_fen) as fee_paid, sum(penalty_paid_fen) as penalty_paid
                                 from due_item d where d.customer_id = n.customer_id and d.loan_note_id = n.id) i
                         cross join lateral (
                               select coalesce(sum(principal_reduced_fen), 0) as principal_ahead
                                 from receipt_part p
                                 join receipt r on r.customer_id = p.customer_id and r.id = p.receipt_id
                                where p.loan_note_id = n.id and r.kind <> 'REFUND') ahead
                         where n.id = ?
                        """).param(loanNoteId).query(this::read).optional();
    }

    private LoanFacts read(ResultSet row, int index) throws SQLException {
        var status = row.getString("status");
        return new LoanFacts(
                row.getObject("customer_id", UUID.class),
                row.getString("lender_id"),
                row.getString("loan_note_no"),
                row.getString("contract_no"),
                row.getString("product_code"),
                row.getString("merchant_name"),
                row.getString("lender_loan_no"),
                status,
                row.getTimestamp("open_from") != null,
                status.equals("VOID") ? null : row.getObject("closed_on", LocalDate.class),
                row.getLong("event_sequence"),
                json.readValue(row.getString("plan"), QuotedPlan.class),
                new LoanFacts.Paid(
                        row.getLong("principal_paid") + row.getLong("principal_ahead"),
                        row.getLong("interest_paid"),
                        row.getLong("fee_paid"),
                        row.getLong("penalty_paid")));
    }
}
