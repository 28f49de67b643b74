package io.fenqi.installment.billing;

import io.fenqi.installment.dayend.Chunk;
import io.fenqi.installment.dayend.DayEndStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the bills of a business date: one per customer, lender and due date, with a line for each installment whose bill
 * day it is and that was open when the day began (BIL-01, BIL-02; docs/money.md M-27).
 *
 * <p>What counts on the bill day or later is left out, so a bill that is made late asks for the same. Which installments
 * have a bill day is settled before that day: a loan note comes in force at least a day before its first bill, and what is
 * put off is billed for its new due date a day later at the earliest.
 */
@Component
class IssueBills implements DayEndStep {

    private final JdbcClient jdbc;

    IssueBills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "issue-bills";
    }

    @Override
    public String places() {
        return "select bill_on as day, customer_id from due_item where bill_on = :date";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void work(Chunk chunk) {
        jdbc.sql("""
                        insert into bill_line (customer_id, loan_note_id, installment_no, bill_id, lender_id, due_date,
                                               issued_on, principal_fen, interest_fen, fee_fen)
                        select customer_id, loan_note_id, installment_no,
                               bill_id(customer_id, lender_id, due_date), lender_id, due_date,
                               cast(:date as date), principal_fen, interest_fen, fee_fen
                          from (select i.customer_id, i.loan_note_id, i.installment_no, n.lender_id, i.due_date,
                                       i.principal_due_fen - i.principal_paid_fen + coalesce(later.principal_fen, 0)
                                           as principal_fen,
                                       i.interest_due_fen - i.interest_paid_fen + coalesce(later.interest_fen, 0)
                                           as interest_fen,
                                       i.fee_due_fen - i.fee_paid_fen + coalesce(later.fee_fen, 0) as fee_fen
                                  from due_item i
                                  join loan_note n on n.customer_id = i.customer_id and n.id = i.loan_note_id
                                  left join lateral (
                                      select sum(principal_paid_fen + principal_reduced_fen) as principal_fen,
                                             sum(interest_paid_fen + interest_reduced_fen) as interest_fen,
                                             sum(fee_paid_fen + fee_reduced_fen) as fee_fen
                                        from receipt_part p
                                       where p.loan_note_id = i.loan_note_id and p.paid_on >= :date
                                         and p.installment_no = i.installment_no) later on true
                                 where i.bill_on = :date and i.customer_id between :first and :last
                                   and n.status <> 'PENDING_DISBURSE'
                                   and (n.status <> 'VOID' or n.closed_on >= :date)) line
                         where principal_fen + interest_fen + fee_fen > 0
                        on conflict (bill_id, customer_id, loan_note_id, installment_no) do nothing
                        """)
                .param("date", chunk.businessDate())
                .param("first", chunk.firstCustomer())
                .param("last", chunk.lastCustomer())
                .update();
    }
}
