package io.fenqi.settlement.clearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Table trade_item. */
@Component
public class TradeItems {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    TradeItems(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Stores one page; items already here stay as they are. */
    @Transactional
    void store(LocalDate date, List<TradeItem> page) {
        template.batchUpdate("""
                insert into trade_item (merchant_no, id, accounting_date, kind, purchase_id, purchase_no, lender_id,
                                        product_code, amount_fen, advance_fen, occurred_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (merchant_no, id) do nothing
                """, page, page.size(), (row, item) -> {
            row.setString(1, item.merchantNo());
            row.setObject(2, item.id());
            row.setObject(3, date);
            row.setString(4, item.kind().name());
            row.setObject(5, item.purchaseId());
            row.setString(6, item.purchaseNo());
            row.setString(7, item.lenderId());
            row.setString(8, item.productCode());
            row.setLong(9, item.amountFen());
            row.setLong(10, item.advanceFen());
            row.setTimestamp(11, Timestamp.from(item.occurredAt()));
        });
    }

    @Transactional(readOnly = true)
    TradeSums sumsOf(LocalDate date) {
        return jdbc.sql("""
                select count(*) as count,
                       coalesce(sum(amount_fen) filter (where kind = 'PURCHASE'), 0) as purchase_fen,
                       coalesce(sum(amount_fen) filter (where kind = 'REFUND_BEFORE_SETTLEMENT'), 0) as before_fen,
                       coalesce(sum(amount_fen) filter (where kind = 'REFUND_AFTER_SETTLEMENT'), 0) as after_fen
                  from trade_item where accounting_date = ?
                """)
                .param(date)
                .query((row, number) -> new TradeSums(
                        row.getLong("count"),
                        row.getLong("purchase_fen"),
                        row.getLong("before_fen"),
                        row.getLong("after_fen")))
                .single();
    }

    /** The date's items of these merchants, in the order they happened. */
    @Transactional(readOnly = true)
    public List<TradeItem> of(LocalDate date, List<String> merchantNos) {
        return jdbc.sql("""
                select * from trade_item where accounting_date = ? and merchant_no = any(?)
                 order by merchant_no, occurred_at, id
                """)
                .params(date, merchantNos.toArray(new String[0]))
                .query(TradeItems::read)
                .list();
    }

    /** Late refunds up to the date that no net has covered yet, oldest first. */
    @Transactional(readOnly = true)
    public List<TradeItem> uncovered(LocalDate upTo, List<String> merchantNos) {
        return jdbc.sql("""
                select * from trade_item
                 where kind = 'REFUND_AFTER_SETTLEMENT' and covered_on is null
                   and merchant_no = any(?) and accounting_date <= ?
                 order by merchant_no, occurred_at, id
                """)
                .params(merchantNos.toArray(new String[0]), upTo)
                .query(TradeItems::read)
                .list();
    }

    static TradeItem read(ResultSet row, int number) throws SQLException {
        return new TradeItem(
                row.getObject("id", UUID.class),
                TradeKind.valueOf(row.getString("kind")),
                row.getObject("purchase_id", UUID.class),
                row.getString("purchase_no"),
                row.getString("merchant_no"),
                row.getString("lender_id"),
                row.getString("product_code"),
                row.getLong("amount_fen"),
                row.getLong("advance_fen"),
                row.getTimestamp("occurred_at").toInstant());
    }
}
