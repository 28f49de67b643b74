package io.fenqi.settlement.netting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables merchant_lane (what is carried now) and lane_net (what each run made of it). */
@Component
class Lanes {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Lanes(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** What is carried per merchant; every lane that the date touches exists and is locked until the commit. */
    Map<String, List<Netting.Carried>> lock(LocalDate date, List<String> merchantNos) {
        String[] merchants = merchantNos.toArray(new String[0]);
        jdbc.sql("""
                insert into merchant_lane (merchant_no, lender_id, balance_fen, fee_credit_fen)
                select distinct merchant_no, lender_id, 0, 0 from trade_item
                 where merchant_no = any(?) and (accounting_date = ?
                    or (kind = 'REFUND_AFTER_SETTLEMENT' and covered_on is null and accounting_date <= ?))
                 order by merchant_no, lender_id
                on conflict (merchant_no, lender_id) do nothing
                """).params(merchants, date, date).update();
        record Row(String merchantNo, Netting.Carried carried) {}
        return jdbc
                .sql("""
                select * from merchant_lane where merchant_no = any(?) order by merchant_no, lender_id for update
                """)
                .param(merchants)
                .query((row, number) -> new Row(
                        row.getString("merchant_no"),
                        new Netting.Carried(
                                row.getString("lender_id"), row.getLong("balance_fen"), row.getLong("fee_credit_fen"))))
                .stream()
                .collect(Collectors.groupingBy(Row::merchantNo, Collectors.mapping(Row::carried, Collectors.toList())));
    }

    void store(LocalDate date, String merchantNo, List<Netting.LaneNet> nets) {
        template.batchUpdate("""
                insert into lane_net (merchant_no, accounting_date, lender_id, carried_in_fen, purchase_fen,
                        refund_before_fen, refund_after_fen, fee_fen, fee_credit_in_fen, fee_credit_out_fen,
                        settled_fen, carried_out_fen)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, nets, Math.max(1, nets.size()), (row, net) -> {
            row.setString(1, merchantNo);
            row.setObject(2, date);
            row.setString(3, net.lenderId());
            row.setLong(4, net.carriedInFen());
            row.setLong(5, net.purchaseFen());
            row.setLong(6, net.refundBeforeFen());
            row.setLong(7, net.refundAfterFen());
            row.setLong(8, net.feeFen());
            row.setLong(9, net.feeCreditInFen());
            row.setLong(10, net.feeCreditOutFen());
            row.setLong(11, net.settledFen());
            row.setLong(12, net.carriedOutFen());
        });
        template.batchUpdate("""
                update merchant_lane set balance_fen = ?, fee_credit_fen = ? where merchant_no = ? and lender_id = ?
                """, nets, Math.max(1, nets.size()), (row, net) -> {
            row.setLong(1, net.carriedOutFen());
            row.setLong(2, net.feeCreditOutFen());
            row.setString(3, merchantNo);
            row.setString(4, net.lenderId());
        });
    }

    List<LaneShare> shares(LocalDate date) {
        return jdbc.sql("""
                select merchant_no, lender_id, settled_fen from lane_net
                 where accounting_date = ? and settled_fen > 0 order by merchant_no, lender_id
                """)
                .param(date)
                .query((row, number) -> new LaneShare(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }
}
