package io.fenqi.installment.overdue;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns loan notes overdue whose grace has passed on a business date (ODP-01).
 *
 * <p>It looks only at loans that become overdue, in chunks of their own transaction. Days past due and penalty are never
 * stored: they are read from the facts, so a day on which this did not run changes no figure.
 */
@Service
class AgeLoans {

    private final JdbcClient jdbc;

    AgeLoans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many loan notes there are to age. */
    @Transactional(readOnly = true)
    public long count(LocalDate businessDate) {
        return jdbc.sql("select count(*) from loan_note where status = 'ACTIVE' and overdue_from <= ?")
                .param(businessDate)
                .query(Long.class)
                .single();
    }

    /** Ages one chunk and answers its size; 0 when all is done. */
    @Transactional
    public int ageChunk(LocalDate businessDate, int chunk) {
        return jdbc.sql("""
                        with late as (
                            select customer_id, id from loan_note
                             where status = 'ACTIVE' and overdue_from <= ?
                             order by id
                             limit ?
                               for update)
                        update loan_note n set status = 'OVERDUE', version = n.version + 1
                          from late where n.customer_id = late.customer_id and n.id = late.id
                        """).params(businessDate, chunk).update();
    }
}
