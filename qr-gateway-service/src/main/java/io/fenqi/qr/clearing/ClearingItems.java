package io.fenqi.qr.clearing;

import io.fenqi.kit.clearing.ClearingDates;
import io.fenqi.kit.clearing.ClearingSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each accounting date has; written once, in the transaction that books it, never changed. */
@Component
public class ClearingItems implements ClearingSource<ClearingItem> {
    private final JdbcClient jdbc;

    ClearingItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes an item on a date that {@link ClearingDates} keeps open for this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(LocalDate date, ClearingItem item) {
        jdbc.sql("""
                        insert into clearing_item (accounting_date, id, kind, purchase_id, purchase_no, merchant_no,
                                                   lender_id, product_code, amount_fen, advance_fen, occurred_at)
                        values (:date, :id, :kind, :purchaseId, :purchaseNo, :merchantNo,
                                :lenderId, :productCode, :amountFen, :advanceFen, :occurredAt)
                        """)
                .param("date", date)
                .param("id", item.id())
                .param("kind", item.kind().name())
                .param("purchaseId", item.purchaseId())
                .param("purchaseNo", item.purchaseNo())
                .param("merchantNo", item.merchantNo())
                .param("lenderId", item.lenderId())
                .param("productCode", item.productCode())
                .param("amountFen", item.amountFen())
                .param("advanceFen", item.advanceFen())
                .param("occurredAt", Timestamp.from(item.occurredAt()))
                .update();
    }

    @Override
    public List<ClearingItem> listAfter(LocalDate date, UUID after, int limit) {
        return jdbc.sql("""
                        select * from clearing_item
                         where accounting_date = :date and id > :after
                         order by id
                         limit :limit
                        """)
                .param("date", date)
                .param("after", after)
                .param("limit", limit)
                .query(ClearingItems::item)
                .list();
    }

    @Override
    public Sums sumsOf(LocalDate date) {
        return jdbc.sql("""
                        select count(*) as count,
                               coalesce(sum(amount_fen) filter (where kind = 'PURCHASE'), 0) as purchase_fen,
                               coalesce(sum(amount_fen) filter (where kind = 'REFUND_BEFORE_SETTLEMENT'), 0) as before_fen,
                               coalesce(sum(amount_fen) filter (where kind = 'REFUND_AFTER_SETTLEMENT'), 0) as after_fen
                          from clearing_item
                         where accounting_date = :date
                        """)
                .param("date", date)
                .query((row, rowNo) -> new Sums(
                        row.getLong("count"),
                        row.getLong("purchase_fen"),
                        row.getLong("before_fen"),
                        row.getLong("after_fen")))
                .single();
    }

    private static ClearingItem item(ResultSet row, int rowNo) throws SQLException {
        return new ClearingItem(
                row.getObject("id", UUID.class),
                ClearingKind.valueOf(row.getString("kind")),
                row.getObject("purchase_id", UUID.class),
                row.getString("purchase_no"),
                row.getString("merchant_no"),
                row.getString("lender_id"),
                row.getString("product_code"),
                row.getLong("amount_fen"),
                row.getLong("advance_fen"),
                row.getTimestamp("occurred_at").toInstant());
    }

    /** How many items a date has, and what they sum to by kind. */
    public record Sums(long count, long purchaseFen, long refundBeforeFen, long refundAfterFen)
            implements ClearingSource.Sums {}
}
