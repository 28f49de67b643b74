package io.fenqi.settlement.clearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Table collection_item. */
@Component
public class CollectionItems {
    private static final int PAGE_SIZE = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CollectionItems(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Stores one page; items already here stay as they are. */
    @Transactional
    void store(LocalDate date, List<CollectionItem> page) {
        template.batchUpdate("""
                insert into collection_item (lender_id, id, accounting_date, withholding_id, repayment_id, channel_code,
                        channel_order_no, customer_id, amount_fen, principal_fen, interest_fen, fee_fen, penalty_fen,
                        overpaid_fen, creditor, value_date, kind)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (lender_id, id) do nothing
                """, page, page.size(), (row, item) -> {
            row.setString(1, item.lenderId());
            row.setObject(2, item.id());
            row.setObject(3, date);
            row.setObject(4, item.withholdingId());
            row.setObject(5, item.repaymentId());
            row.setString(6, item.channelCode());
            row.setString(7, item.channelOrderNo());
            row.setObject(8, item.customerId());
            row.setLong(9, item.amountFen());
            row.setLong(10, item.principalFen());
            row.setLong(11, item.interestFen());
            row.setLong(12, item.feeFen());
            row.setLong(13, item.penaltyFen());
            row.setLong(14, item.overpaidFen());
            row.setString(15, item.creditor());
            row.setObject(16, item.valueDate());
            row.setString(17, item.kind().name());
        });
    }

    @Transactional(readOnly = true)
    CollectionSums sumsOf(LocalDate date) {
        return jdbc.sql("""
                select count(*) as count, coalesce(sum(amount_fen), 0) as collected_fen,
                       coalesce(sum(overpaid_fen), 0) as overpaid_fen
                  from collection_item where accounting_date = ?
                """)
                .param(date)
                .query((row, number) -> new CollectionSums(
                        row.getLong("count"), row.getLong("collected_fen"), row.getLong("overpaid_fen")))
                .single();
    }

    /** Of every lender with a collection on the date; a guarantor's and what was overpaid do not go to the lender. */
    @Transactional(readOnly = true)
    public List<LenderSums> sumsByLender(LocalDate date) {
        return jdbc.sql("""
                select lender_id, count(*) as item_count,
                       coalesce(sum(amount_fen - overpaid_fen) filter (where creditor = 'LENDER'), 0) as remitted_fen
                  from collection_item where accounting_date = ? group by lender_id order by lender_id
                """)
                .param(date)
                .query((row, number) -> new LenderSums(
                        row.getString("lender_id"), row.getLong("item_count"), row.getLong("remitted_fen")))
                .list();
    }

    /** Every collection of a lender on a date, page by page, for its detail file. */
    @Transactional(readOnly = true)
    public void each(LocalDate date, String lenderId, Consumer<CollectionItem> reader) {
        UUID after = BEFORE_ALL;
        for (var page = page(date, lenderId, after); !page.isEmpty(); page = page(date, lenderId, after)) {
            page.forEach(reader);
            after = page.getLast().id();
        }
    }

    private List<CollectionItem> page(LocalDate date, String lenderId, UUID after) {
        return jdbc.sql("""
                select * from collection_item
                 where lender_id = ? and accounting_date = ? and id > ? order by id limit ?
                """)
                .params(lenderId, date, after, PAGE_SIZE)
                .query(CollectionItems::read)
                .list();
    }

    private static CollectionItem read(ResultSet row, int number) throws SQLException {
        return new CollectionItem(
                row.getObject("id", UUID.class),
                CollectionKind.valueOf(row.getString("kind")),
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
                row.getObject("value_date", LocalDate.class));
    }
}
