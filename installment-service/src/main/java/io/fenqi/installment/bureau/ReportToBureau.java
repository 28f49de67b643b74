package io.fenqi.installment.bureau;

import io.fenqi.installment.overdue.LoanGrade;
import io.fenqi.installment.product.ProductCatalog;
import io.fenqi.kernel.time.BusinessTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a row for each loan note of a lender that was in force in a month and says something else than its row before, so
 * the first run makes the report and each later one its corrections (ODP-08).
 *
 * <p>How a loan was is found from value dates: what counts after the month is added back, wherever it became known. One
 * statement reads a thousand loans at a time.
 */
@Service
class ReportToBureau {

    private static final int FETCH_SIZE = 1_000;

    private final JdbcClient jdbc;
    private final BureauRows rows;
    private final ProductCatalog catalog;

    ReportToBureau(JdbcClient jdbc, BureauRows rows, ProductCatalog catalog) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.catalog = catalog;
    }

    /** Answers how many rows there were to write. */
    @Transactional
    public int report(String lenderId, YearMonth month) {
        rows.lock(lenderId, month);
        var batch = rows.batch(lenderId, month);
        jdbc.sql("""
                        select n.id, n.customer_id, n.product_code, n.product_version, n.status = 'VOID' as void,
                               i.outstanding_fen, i.open_fen, i.past_due_fen, i.oldest,
                               r.row_no, r.status, r.days_past_due, r.grade,
                               r.outstanding_fen as reported_outstanding_fen, r.overdue_fen
                          from loan_note n
                         cross join lateral (
                               select sum(principal_fen) as outstanding_fen,
                                      sum(principal_fen + charges_fen) as open_fen,
                                      coalesce(sum(principal_fen + charges_fen) filter (where due_date < :end), 0)
                                          as past_due_fen,
                                      min(due_date) filter (where due_date < :end and principal_fen + charges_fen > 0)
                                          as oldest
                                 from (select d.due_date - coalesce(later.put_off_days, 0)::int as due_date,
                                              d.principal_due_fen - d.principal_paid_fen
                                                  + coalesce(later.principal_fen, 0) as principal_fen,
                                              d.interest_due_fen - d.interest_paid_fen + d.fee_due_fen - d.fee_paid_fen
                                                  + coalesce(later.charges_fen, 0) as charges_fen
                                         from due_item d
                                         left join lateral (
                                              select sum(principal_paid_fen + principal_reduced_fen) as principal_fen,
                                                     sum(interest_paid_fen + interest_reduced_fen + fee_paid_fen
                                                         + fee_reduced_fen) as charges_fen,
                                                     sum(put_off_due_days) as put_off_days
                                                from receipt_part p
                                               where p.loan_note_id = d.loan_note_id and p.paid_on > :end
                                                 and p.installment_no = d.installment_no) later on true
                                        where d.customer_id = n.customer_id and d.loan_note_id = n.id) item) i
                          left join lateral (
                               select * from bureau_row b
                                where b.lender_id = n.lender_id and b.month = :month and b.loan_note_id = n.id
                                order by b.row_no desc limit 1) r on true
                         where n.lender_id = :lender and n.open_from < :until
                           and (n.closed_on is null or n.closed_on >= :month)
                         order by n.id
                        """)
                .param("lender", lenderId)
                .param("month", month.atDay(1))
                .param("end", month.atEndOfMonth())
                .param(
                        "until",
                        Timestamp.from(BusinessTime.startOf(month.plusMonths(1).atDay(1))))
                .withFetchSize(FETCH_SIZE)
                .query(row -> {
                    var loan = loan(row);
                    var product = catalog.version(loan.productCode(), loan.productVersion());
                    var facts = loan.facts(month.atEndOfMonth(), product.params());
                    var neverInForce = loan.isVoid() && loan.reported() == null;
                    if (!facts.equals(loan.reported()) && !neverInForce) {
                        batch.add(loan, facts);
                    }
                });
        return batch.finish();
    }

    private static LoanAtMonthEnd loan(ResultSet row) throws SQLException {
        return new LoanAtMonthEnd(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("product_code"),
                row.getInt("product_version"),
                row.getBoolean("void"),
                row.getLong("outstanding_fen"),
                row.getLong("open_fen"),
                row.getLong("past_due_fen"),
                row.getObject("oldest", LocalDate.class),
                reported(row),
                row.getObject("row_no", Long.class));
    }

    private static @Nullable BureauFacts reported(ResultSet row) throws SQLException {
        return row.getString("status") == null
                ? null
                : new BureauFacts(
                        BureauStatus.valueOf(row.getString("status")),
                        row.getLong("days_past_due"),
                        LoanGrade.valueOf(row.getString("grade")),
                        row.getLong("reported_outstanding_fen"),
                        row.getLong("overdue_fen"));
    }
}
