package io.fenqi.repayment.clearing;

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

/** What each accounting date has; written once, in the transaction that ends the booking, never changed. */
@Component
public class ClearingItems implements ClearingSource<ClearingItem> {
    private final JdbcClient jdbc;

    ClearingItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param date a date that {@link ClearingDates} keeps open for this transaction */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(LocalDate date, ClearingItem item) {
        jdbc.sql("""
                        insert into clearing_item (accounting_date, id, kind, withholding_id, repayment_id, channel_code,
                               channel_order_no, lender_id, customer_id, amount_fen, principal_fen, interest_fen,
                               fee_fen, penalty_fen, overpaid_fen, creditor, value_date, occurred_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        date,
                        item.id(),
                        item.kind().name(),
                        item.withholdingId(),
                        item.repaymentId(),
                        item.channelCode(),
                        item.channelOrderNo(),
                        item.lenderId(),
                        item.customerId(),
                        item.amountFen(),
                        item.principalFen(),
                        item.interestFen(),
                        item.feeFen(),
                        item.penaltyFen(),
                        item.overpaidFen(),
                        item.creditor(),
                        item.valueDate(),
                        Timestamp.from(item.occurredAt()))
                .update();
    }

    @Override
    public List<ClearingItem> listAfter(LocalDate date, UUID after, int limit) {
        return jdbc.sql("""
                        select * from clearing_item
                         where accounting_date = ? and id > ? order by id limit ?
                        """)
                .params(date, after, limit)
                .query(ClearingItems::item)
                .list();
    }

    /** Reversals are negative and lessen both sums. */
    @Override
    public Sums sumsOf(LocalDate date) {
        return jdbc.sql("""
                        select count(*) as count,
                               coalesce(sum(amount_fen), 0) as collected,
                               coalesce(sum(overpaid_fen), 0) as overpaid
                          from clearing_item
                         where accounting_date = ?
                        """)
                .param(date)
                .query((row, rowNo) ->
                        new Sums(row.getLong("count"), row.getLong("collected"), row.getLong("overpaid")))
                .single();
    }

    private static ClearingItem item(ResultSet row, int rowNo) throws SQLException {
        return new ClearingItem(
                row.getObject("id", UUID.class),
                ClearingKind.valueOf(row.getString("kind")),
                row.getObject("withholding_id", UUID.class),
                row.getObject("repayment_id", UUID.class),
                row.getString("channel_code"),
                row.getString("channel_order_no"),
                row.getString("lender_id"),
                row.getObject("customer_id", UUID.class),
                row.getLong("amount_fen"),
                row.getLong("principal_fen"),
                row.getLong("interest_fen"),
                row.getLong("fee_fen"),
                row.getLong("penalty_fen"),
                row.getLong("overpaid_fen"),
                row.getString("creditor"),
                row.getObject("value_date", LocalDate.class),
                row.getTimestamp("occurred_at").toInstant());
    }

    /** How many items a date has, and what they sum to in fen. */
    public record Sums(long count, long collectedFen, long overpaidFen) implements ClearingSource.Sums {}
}
