package io.fenqi.installment.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads bills; what is still open on them follows payments and refunds at once (BIL-05). */
@Service
class FindBills {

    private static final String BILLS = """
            select b.id, b.customer_id, b.lender_id, b.due_date, b.issued_on,
                   sum(l.principal_fen + l.interest_fen + l.fee_fen) as billed_fen,
                   sum(i.principal_due_fen - i.principal_paid_fen + i.interest_due_fen - i.interest_paid_fen
                       + i.fee_due_fen - i.fee_paid_fen) as open_fen
              from bill b
              join bill_item l on l.customer_id = b.customer_id and l.lender_id = b.lender_id and l.due_date = b.due_date
              join due_item i on i.customer_id = l.customer_id and i.loan_note_id = l.loan_note_id
                             and i.installment_no = l.installment_no
             where %s
             group by b.id, b.customer_id, b.lender_id, b.due_date, b.issued_on
             order by b.id
             limit %d
            """;
    private static final int LINES_MAX = 1000;

    private final JdbcClient jdbc;

    FindBills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Bill> page(UUID customerId, UUID after, int limit) {
        return jdbc.sql(BILLS.formatted("b.customer_id = ? and b.id > ?", limit))
                .params(customerId, after)
                .query((row, index) -> bill(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Bill> one(UUID id) {
        return jdbc.sql(BILLS.formatted("b.id = ?", 1))
                .param(id)
                .query((row, index) -> bill(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Line> lines(Bill bill) {
        return jdbc.sql("""
                        select l.loan_note_id, n.loan_note_no, l.installment_no, n.purchase_id, n.merchant_no,
                               n.merchant_name, l.principal_fen, l.interest_fen, l.fee_fen
                          from bill_item l
                          join loan_note n on n.customer_id = l.customer_id and n.id = l.loan_note_id
                         where l.customer_id = ? and l.lender_id = ? and l.due_date = ?
                         order by n.loan_note_no, l.installment_no
                         limit ?
                        """)
                .params(bill.customerId(), bill.lenderId(), bill.dueDate(), LINES_MAX)
                .query((row, index) -> new Line(
                        row.getObject("loan_note_id", UUID.class),
                        row.getString("loan_note_no"),
                        row.getInt("installment_no"),
                        row.getObject("purchase_id", UUID.class),
                        row.getString("merchant_no"),
                        row.getString("merchant_name"),
                        row.getLong("principal_fen"),
                        row.getLong("interest_fen"),
                        row.getLong("fee_fen")))
                .list();
    }

    private static Bill bill(ResultSet row) throws SQLException {
        return new Bill(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("lender_id"),
                row.getObject("due_date", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                row.getLong("billed_fen"),
                row.getLong("open_fen"));
    }

    /**
     * One bill.
     *
     * @param billedFen what it asked for when it was made
     * @param openFen what is still to pay of it, penalty left out
     */
    record Bill(
            UUID id,
            UUID customerId,
            String lenderId,
            LocalDate dueDate,
            LocalDate issuedOn,
            long billedFen,
            long openFen) {}

    /** One installment on a bill, with the purchase that it comes from. */
    record Line(
            UUID loanNoteId,
            String loanNoteNo,
            int installmentNo,
            UUID purchaseId,
            String merchantNo,
            String merchantName,
            long principalFen,
            long interestFen,
            long feeFen) {}
}
