package io.fenqi.installment.loannote;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every plan, only ever added to (AGR-06). */
@Component
class Schedules {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Schedules(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The first version: the very bytes that were quoted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void booked(LoanNote loan, String planText) {
        insert(loan, 1, "BOOKED", loan.lentOn(), planText);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(LoanNote loan, int version, String reason, LocalDate effectiveOn, Object plan) {
        insert(loan, version, reason, effectiveOn, json.writeValueAsString(plan));
    }

    private void insert(LoanNote loan, int version, String reason, LocalDate effectiveOn, String plan) {
        jdbc.sql("""
                        insert into loan_schedule (customer_id, loan_note_id, version, reason, effective_on, plan)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(loan.customerId(), loan.id(), version, reason, effectiveOn, plan)
                .update();
    }
}
