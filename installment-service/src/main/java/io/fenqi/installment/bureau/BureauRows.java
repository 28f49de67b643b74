package io.fenqi.installment.bureau;

import io.fenqi.installment.overdue.LoanGrade;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table bureau_row, only ever added to: a correction is a new row that names the one that it replaces. */
@Component
class BureauRows {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    BureauRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Waits until nobody else writes rows of a lender and a month, to the end of the transaction. */
    void lock(String lenderId, YearMonth month) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('bureau ' || ? || ' ' || ?, 0))")
                .params(lenderId, month.toString())
                .query(Integer.class)
                .single();
    }

    /** Everybody with a product that was ever offered. */
    List<String> lenders() {
        return jdbc.sql("select distinct lender_id from product_version where status <> 'DRAFT' order by lender_id")
                .query(String.class)
                .list();
    }

    Batch batch(String lenderId, YearMonth month) {
        return new Batch(lenderId, month);
    }

    /** In the order in which they were written, after a given one. */
    List<Row> after(String lenderId, YearMonth month, long rowNo, int limit) {
        return jdbc.sql("""
                        select r.row_no, r.replaces_row_no, n.loan_note_no, n.lent_on, n.principal_fen,
                               r.status, r.days_past_due, r.grade, r.outstanding_fen, r.overdue_fen
                          from bureau_row r
                          join loan_note n on n.customer_id = r.customer_id and n.id = r.loan_note_id
                         where r.lender_id = ? and r.month = ? and r.row_no > ?
                         order by r.row_no
                         limit ?
                        """)
                .params(lenderId, month.atDay(1), rowNo, limit)
                .query((row, index) -> new Row(
                        row.getLong("row_no"),
                        row.getObject("replaces_row_no", Long.class),
                        row.getString("loan_note_no"),
                        row.getString("lent_on"),
                        row.getLong("principal_fen"),
                        new BureauFacts(
                                BureauStatus.valueOf(row.getString("status")),
                                row.getLong("days_past_due"),
                                LoanGrade.valueOf(row.getString("grade")),
                                row.getLong("outstanding_fen"),
                                row.getLong("overdue_fen"))))
                .list();
    }

    /**
     * One line of the file.
     *
     * @param replacesRowNo the row that it corrects, if it does
     */
    record Row(
            long rowNo,
            @Nullable Long replacesRowNo,
            String loanNoteNo,
            String lentOn,
            long principalFen,
            BureauFacts facts) {

        String text() {
            return "%d,%s,%s,%s,%d,%s,%d,%s,%d,%d"
                    .formatted(
                            rowNo,
                            replacesRowNo == null ? "" : replacesRowNo.toString(),
                            loanNoteNo,
                            lentOn,
                            principalFen,
                            facts.status(),
                            facts.daysPastDue(),
                            facts.grade(),
                            facts.outstandingFen(),
                            facts.overdueFen());
        }
    }

    /** Writes rows as they come, some hundred in one statement. */
    final class Batch {

        private final String lenderId;
        private final YearMonth month;
        private final List<Object[]> rows = new ArrayList<>(BATCH);
        private int written;

        private Batch(String lenderId, YearMonth month) {
            this.lenderId = lenderId;
            this.month = month;
        }

        void add(LoanAtMonthEnd loan, BureauFacts facts) {
            rows.add(new Object[] {
                lenderId,
                month.atDay(1),
                loan.customerId(),
                loan.id(),
                loan.reportedRowNo(),
                facts.status().name(),
                facts.daysPastDue(),
                facts.grade().name(),
                facts.outstandingFen(),
                facts.overdueFen(),
                Timestamp.from(clock.instant())
            });
            if (rows.size() == BATCH) {
                store();
            }
        }

        /** Stores what is left and says how many there were. */
        int finish() {
            store();
            return written;
        }

        private void store() {
            batches.batchUpdate("""
                    insert into bureau_row (lender_id, month, customer_id, loan_note_id, replaces_row_no, status,
                        days_past_due, grade, outstanding_fen, overdue_fen, written_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, rows);
            written += rows.size();
            rows.clear();
        }
    }
}
