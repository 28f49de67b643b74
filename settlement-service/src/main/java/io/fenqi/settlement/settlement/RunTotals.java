package io.fenqi.settlement.settlement;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums a netted date. */
@Component
class RunTotals {
    private final JdbcClient jdbc;

    RunTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RunFigures of(LocalDate date) {
        return jdbc.sql("""
                select (select count(*) from trade_item where accounting_date = :date and kind = 'PURCHASE') as purchases,
                       (select count(*) from merchant_net where accounting_date = :date) as merchants,
                       (select count(distinct lender_id) from collection_item where accounting_date = :date) as lenders,
                       (select coalesce(sum(amount_fen), 0) from collection_item where accounting_date = :date)
                           as collection_fen,
                       (select coalesce(sum(amount_fen), 0) from remittance where accounting_date = :date)
                           as remittance_fen,
                       coalesce(sum(purchase_fen), 0) as purchase_fen,
                       coalesce(sum(refund_before_fen + refund_after_fen), 0) as refund_fen,
                       coalesce(sum(fee_fen), 0) as fee_fen,
                       coalesce(sum(settled_fen), 0) as net_fen
                  from lane_net where accounting_date = :date
                """)
                .param("date", date)
                .query((row, number) -> new RunFigures(
                        row.getLong("purchases"),
                        row.getLong("purchase_fen"),
                        row.getLong("refund_fen"),
                        row.getLong("fee_fen"),
                        row.getLong("net_fen"),
                        row.getLong("collection_fen"),
                        row.getLong("remittance_fen"),
                        row.getInt("merchants"),
                        row.getInt("lenders")))
                .single();
    }
}
