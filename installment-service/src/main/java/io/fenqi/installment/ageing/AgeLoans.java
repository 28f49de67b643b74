package io.fenqi.installment.ageing;

import io.fenqi.installment.dayend.Chunk;
import io.fenqi.installment.dayend.DayEndStep;
import io.fenqi.installment.overdue.GradingDays;
import io.fenqi.installment.overdue.LoanGrade;
import io.fenqi.installment.product.ProductCatalog;
import io.fenqi.kit.event.Events;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns loan notes overdue whose grace has passed and moves those that are overdue to their next bucket and grade; the
 * lender hears of another grade (ODP-01, ODP-07).
 *
 * <p>A loan note says the day on which time alone changes it, so no other is looked at. Whatever else changes it sets
 * that day anew, after today: a date done late finds only what is still true.
 */
@Component
class AgeLoans implements DayEndStep {

    private final JdbcClient jdbc;
    private final ProductCatalog catalog;
    private final Events events;

    AgeLoans(JdbcClient jdbc, ProductCatalog catalog, Events events) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.events = events;
    }

    @Override
    public String name() {
        return "age-loans";
    }

    @Override
    public String places() {
        return "select moves_on as day, customer_id from loan_note where moves_on <= :date";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void work(Chunk chunk) {
        var aged = lock(chunk).stream()
                .map(loan -> loan.on(chunk.businessDate(), grading(loan)))
                .toList();
        write(aged);
        events.publishAll(aged.stream()
                .filter(LateLoan.Aged::isRegraded)
                .map(LateLoan.Aged::event)
                .toList());
    }

    private GradingDays grading(LateLoan loan) {
        return catalog.version(loan.productCode(), loan.productVersion())
                .params()
                .grading();
    }

    /** In the order of ids, as payments lock them; by days alone the planner sees how few they are. */
    private List<LateLoan> lock(Chunk chunk) {
        return jdbc.sql("""
                        select id, customer_id, loan_note_no, lender_id, product_code, product_version, grade, next_due_on,
                               event_sequence
                          from loan_note
                         where moves_on between :firstDay and :lastDay
                           and (moves_on, customer_id) >= (:firstDay, :firstCustomer)
                           and (moves_on, customer_id) <= (:lastDay, :lastCustomer)
                         order by id
                           for update
                        """)
                .param("firstDay", chunk.firstDay())
                .param("firstCustomer", chunk.firstCustomer())
                .param("lastDay", chunk.lastDay())
                .param("lastCustomer", chunk.lastCustomer())
                .query((row, index) -> loan(row))
                .list();
    }

    private void write(List<LateLoan.Aged> aged) {
        jdbc.sql("""
                        update loan_note n
                           set status = 'OVERDUE', grade = a.grade, overdue_bucket = a.bucket, moves_on = a.moves_on,
                               event_sequence = a.event_sequence, version = n.version + 1
                          from unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::date[], ?::bigint[])
                               as a (customer_id, id, grade, bucket, moves_on, event_sequence)
                         where n.customer_id = a.customer_id and n.id = a.id
                        """)
                .param(column("uuid", aged, loan -> loan.before().customerId()))
                .param(column("uuid", aged, loan -> loan.before().id()))
                .param(column("text", aged, loan -> loan.lateness().grade().name()))
                .param(column("int4", aged, loan -> loan.lateness().bucket()))
                .param(column("date", aged, loan -> loan.lateness().movesOn()))
                .param(column("int8", aged, LateLoan.Aged::eventSequence))
                .update();
    }

    private static SqlArrayValue column(
            String type, List<LateLoan.Aged> aged, Function<LateLoan.Aged, @Nullable Object> of) {
        return new SqlArrayValue(type, aged.stream().map(of).toArray());
    }

    private static LateLoan loan(ResultSet row) throws SQLException {
        return new LateLoan(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("loan_note_no"),
                row.getString("lender_id"),
                row.getString("product_code"),
                row.getInt("product_version"),
                LoanGrade.valueOf(row.getString("grade")),
                row.getObject("next_due_on", LocalDate.class),
                row.getLong("event_sequence"));
    }
}
