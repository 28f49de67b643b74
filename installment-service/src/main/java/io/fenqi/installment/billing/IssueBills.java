package io.fenqi.installment.billing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the bills of a business date: one per customer, lender and due date, with a line for each open installment whose
 * bill day it is (BIL-01, BIL-02).
 *
 * <p>Set-based, some hundred customers in a transaction of their own. A line exists once, so a run that is repeated adds
 * nothing, and one that was broken off goes on.
 */
@Service
class IssueBills {

    private final JdbcClient jdbc;

    IssueBills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many installments have their bill day on a date. */
    @Transactional(readOnly = true)
    public long count(LocalDate businessDate) {
        return jdbc.sql("select count(*) from due_item where bill_on = ?")
                .param(businessDate)
                .query(Long.class)
                .single();
    }

    /** The last customer of the next chunk after a given one; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<UUID> chunkEnd(LocalDate businessDate, UUID after, int customers) {
        return jdbc.sql("""
                        select customer_id from (
                            select distinct customer_id from due_item
                             where bill_on = ? and customer_id > ?
                             order by customer_id limit ?) chunk
                         order by customer_id desc limit 1
                        """)
                .params(businessDate, after, customers)
                .query(UUID.class)
                .optional();
    }

    /** Bills the customers after one up to another and answers how many lines were made. */
    @Transactional
    public int issue(LocalDate businessDate, UUID after, UUID upTo) {
        jdbc.sql("""
                        insert into bill (customer_id, lender_id, due_date, id, issued_on)
                        select distinct i.customer_id, n.lender_id, i.due_date,
                               md5(i.customer_id::text || n.lender_id || i.due_date::text)::uuid, :date
                          from due_item i
                          join loan_note n on n.customer_id = i.customer_id and n.id = i.loan_note_id
                         where i.bill_on = :date and i.customer_id > :after and i.customer_id <= :upTo
                           and n.status in ('ACTIVE', 'OVERDUE')
                           and i.principal_due_fen + i.interest_due_fen + i.fee_due_fen
                               > i.principal_paid_fen + i.interest_paid_fen + i.fee_paid_fen
                        on conflict (customer_id, lender_id, due_date) do nothing
                        """)
                .param("date", businessDate)
                .param("after", after)
                .param("upTo", upTo)
                .update();
        return jdbc.sql("""
                        insert into bill_item (customer_id, loan_note_id, installment_no, lender_id, due_date,
                                               principal_fen, interest_fen, fee_fen)
                        select i.customer_id, i.loan_note_id, i.installment_no, n.lender_id, i.due_date,
                               i.principal_due_fen - i.principal_paid_fen, i.interest_due_fen - i.interest_paid_fen,
                               i.fee_due_fen - i.fee_paid_fen
                          from due_item i
                          join loan_note n on n.customer_id = i.customer_id and n.id = i.loan_note_id
                         where i.bill_on = :date and i.customer_id > :after and i.customer_id <= :upTo
                           and n.status in ('ACTIVE', 'OVERDUE')
                           and i.principal_due_fen + i.interest_due_fen + i.fee_due_fen
                               > i.principal_paid_fen + i.interest_paid_fen + i.fee_paid_fen
                        on conflict (customer_id, loan_note_id, installment_no) do nothing
                        """)
                .param("date", businessDate)
                .param("after", after)
                .param("upTo", upTo)
                .update();
    }
}
