package io.fenqi.settlement.statement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what clearing and netting kept of one merchant or lender on one date. */
@Component
class StatementLines {
    private static final int PAGE_SIZE = 1_000;

    private final JdbcClient jdbc;

    StatementLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StatementSums> sums(LocalDate date, String merchantNo) {
        return jdbc.sql("""
                select max(n.name) as name, max(n.pay_fen) as pay_fen,
                       coalesce(sum(l.carried_in_fen), 0) as carried_in_fen,
                       coalesce(sum(l.fee_credit_out_fen - l.fee_credit_in_fen), 0) as fee_credit_change_fen,
                       coalesce(sum(l.carried_out_fen), 0) as carried_out_fen,
                       coalesce(sum(l.settled_fen), 0) as settled_fen
                  from merchant_net n
                  left join lane_net l on l.merchant_no = n.merchant_no and l.accounting_date = n.accounting_date
                 where n.merchant_no = ? and n.accounting_date = ? and n.netted
                having count(*) > 0
                """)
                .params(merchantNo, date)
                .query((row, number) -> new StatementSums(
                        row.getString("name"),
                        row.getLong("carried_in_fen"),
                        row.getLong("fee_credit_change_fen"),
                        row.getLong("carried_out_fen"),
                        row.getLong("settled_fen"),
                        row.getLong("pay_fen")))
                .optional();
    }

    /** Trades of the date, and late refunds of earlier dates that this run covered. */
    void each(LocalDate date, String merchantNo, Consumer<StatementLine> reader) {
        UUID after = new UUID(0, 0);
        record Row(UUID id, StatementLine line) {}
        while (true) {
            var page = jdbc.sql("""
                    select id, purchase_no, kind, product_code, occurred_at, fee_fen,
                           accounting_date = :date as is_of_date,
                           case when kind = 'PURCHASE' then amount_fen
                                when kind = 'REFUND_BEFORE_SETTLEMENT' or covered_on = :date then -amount_fen
                                else 0 end as signed_fen
                      from trade_item
                     where merchant_no = :merchantNo and id > :after
                       and (accounting_date = :date or covered_on = :date)
                     order by id limit :size
                    """)
                    .param("date", date)
                    .param("merchantNo", merchantNo)
                    .param("after", after)
                    .param("size", PAGE_SIZE)
                    .query((row, number) -> new Row(
                            row.getObject("id", UUID.class),
                            new StatementLine(
                                    row.getString("purchase_no"),
                                    row.getString("kind"),
                                    row.getString("product_code"),
                                    row.getTimestamp("occurred_at").toInstant(),
                                    row.getLong("signed_fen"),
                                    row.getBoolean("is_of_date") ? row.getLong("fee_fen") : 0)))
                    .list();
            page.forEach(row -> reader.accept(row.line()));
            if (page.size() < PAGE_SIZE) {
                return;
            }
            after = page.getLast().id();
        }
    }

    /** What a lender's file of a date must come to, in fen; empty if nothing was collected for it. */
    Optional<Long> remittedFen(LocalDate date, String lenderId) {
        return jdbc.sql("select remitted_fen from repayment_file where lender_id = ? and accounting_date = ?")
                .params(lenderId, date)
                .query(Long.class)
                .optional();
    }
}
