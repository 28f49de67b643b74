package io.fenqi.installment.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads bills; what is still open on them follows payments and refunds at once (BIL-05). */
@Service
class FindBills {

    private static final String OPEN = """
            case when n.status = 'VOID' then 0
                 else i.principal_due_fen - i.principal_paid_fen + i.interest_due_fen - i.interest_paid_fen
                      + i.fee_due_fen - i.fee_paid_fen end
            """;
    /** What was put off is asked for by a later bill. */
    private static final String OPEN_ON_BILL = "case when i.due_date = l.due_date then %s else 0 end".formatted(OPEN);

    private static final String LINES = """
            bill_line l
              join due_item i on i.customer_id = l.customer_id and i.loan_note_id = l.loan_note_id
                             and i.installment_no = l.installment_no
              join loan_note n on n.customer_id = l.customer_id and n.id = l.loan_note_id
            """;
    private static final String BILLS = """
            select l.bill_id, l.customer_id, l.lender_id, l.due_date, min(l.issued_on) as issued_on,
                   sum(l.principal_fen + l.interest_fen + l.fee_fen) as billed_fen, sum(%s) as open_fen,
                   bool_or(i.due_date <> l.due_date) as put_off
              from %s
             where %%s
             group by l.bill_id, l.customer_id, l.lender_id, l.due_date
             order by l.bill_id
             limit %%d
            """.formatted(OPEN_ON_BILL, LINES);
    private static final int LINES_MAX = 1000;

    private final JdbcClient jdbc;

    FindBills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Bills of a customer, of one lender or of all, by due date after a given one: those for the due dates that installments
     * have and for those that were agreed at first.
     */
    @Transactional(readOnly = true)
    public List<Bill> page(UUID customerId, @Nullable String lenderId, UUID after, int limit) {
        var where = """
                i.customer_id = :customer and n.lender_id = coalesce(:lender, n.lender_id)
                   and l.bill_id in (bill_id(i.customer_id, n.lender_id, i.due_date),
                                     bill_id(i.customer_id, n.lender_id, i.due_date - i.put_off_due_days))
                   and l.bill_id > :after
                """;
        return jdbc.sql(BILLS.formatted(where, limit))
                .param("customer", customerId)
                .param("after", after)
                .param("lender", lenderId)
                .query((row, index) -> bill(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Bill> one(UUID id) {
        return jdbc.sql(BILLS.formatted("l.bill_id = ?", 1))
                .param(id)
                .query((row, index) -> bill(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Line> lines(Bill bill) {
        return jdbc.sql("""
                        select l.loan_note_id, n.loan_note_no, l.installment_no, n.purchase_id, n.merchant_no,
                               n.merchant_name, l.principal_fen, l.interest_fen, l.fee_fen, %s as open_fen
                          from %s
                         where l.bill_id = ?
                         order by n.loan_note_no, l.installment_no
                         limit ?
                        """.formatted(OPEN_ON_BILL, LINES))
                .params(bill.id(), LINES_MAX)
                .query((row, index) -> new Line(
                        row.getObject("loan_note_id", UUID.class),
                        row.getString("loan_note_no"),
                        row.getInt("installment_no"),
                        row.getObject("purchase_id", UUID.class),
                        row.getString("merchant_no"),
                        row.getString("merchant_name"),
                        row.getLong("principal_fen"),
                        row.getLong("interest_fen"),
                        row.getLong("fee_fen"),
                        row.getLong("open_fen")))
                .list();
    }

    /** What bills that are still to be made will ask for as things stand, by due date, after a given one (BIL-04). */
    @Transactional(readOnly = true)
    public List<Unbilled> unbilled(UUID customerId, String lenderId, LocalDate today, LocalDate after, int limit) {
        return jdbc.sql("""
                        select i.due_date, min(i.bill_on) as bill_on, count(*) as installments, sum(%s) as total_fen
                          from due_item i
                          join loan_note n on n.customer_id = i.customer_id and n.id = i.loan_note_id
                         where i.customer_id = ? and n.lender_id = ? and n.status in ('ACTIVE', 'OVERDUE')
                           and i.bill_on > ? and i.due_date > ?
                         group by i.due_date
                        having sum(%s) > 0
                         order by i.due_date
                         limit ?
                        """.formatted(OPEN, OPEN))
                .params(customerId, lenderId, today, after, limit)
                .query((row, index) -> new Unbilled(
                        row.getObject("due_date", LocalDate.class),
                        row.getObject("bill_on", LocalDate.class),
                        row.getInt("installments"),
                        row.getLong("total_fen")))
                .list();
    }

    private static Bill bill(ResultSet row) throws SQLException {
        return new Bill(
                row.getObject("bill_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("lender_id"),
                row.getObject("due_date", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                row.getLong("billed_fen"),
                row.getLong("open_fen"),
                row.getBoolean("put_off"));
    }

    /**
     * One bill.
     *
     * @param billedFen what it asked for when it was made
     * @param openFen what is still to pay of it, penalty left out
     * @param putOff whether something on it is due later now (ODP-10)
     */
    record Bill(
            UUID id,
            UUID customerId,
            String lenderId,
            LocalDate dueDate,
            LocalDate issuedOn,
            long billedFen,
            long openFen,
            boolean putOff) {}

    /**
     * One installment on a bill, with the purchase that it comes from.
     *
     * @param openFen what is still to pay of it, penalty left out
     */
    record Line(
            UUID loanNoteId,
            String loanNoteNo,
            int installmentNo,
            UUID purchaseId,
            String merchantNo,
            String merchantName,
            long principalFen,
            long interestFen,
            long feeFen,
            long openFen) {}

    /**
     * What falls due on a date and is not billed yet.
     *
     * @param billOn the day of the first of its bills
     */
    record Unbilled(LocalDate dueDate, LocalDate billOn, int installments, long totalFen) {}
}
