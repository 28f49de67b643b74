package io.fenqi.settlement.remittance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables remittance and channel_settlement: COLLECTED, REMIT_PENDING, REMITTED (SET-09). */
@Component
class Remittances {
    private final JdbcClient jdbc;

    Remittances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row per lender of the date's collections, and one per channel and value date they stem from. A collection that
     * was in doubt is cleared later than its value date says, in a row of its own.
     */
    void open(LocalDate date) {
        jdbc.sql("""
                insert into channel_settlement (accounting_date, collected_on, channel_code, status)
                select distinct accounting_date, value_date, channel_code, 'OPEN' from collection_item
                 where accounting_date = ?
                on conflict do nothing
                """).param(date).update();
        jdbc.sql("""
                insert into remittance (lender_id, accounting_date, item_count, amount_fen, status)
                select lender_id, accounting_date, count(*), sum(amount_fen - overpaid_fen), 'COLLECTED'
                  from collection_item
                 where accounting_date = ? and creditor = 'LENDER'
                 group by lender_id, accounting_date having sum(amount_fen - overpaid_fen) > 0
                on conflict do nothing
                """).param(date).update();
    }

    /** Collected after a claim: the guarantor's, not the lender's. */
    long guarantorFen(LocalDate date) {
        return jdbc.sql("""
                select coalesce(sum(amount_fen - overpaid_fen), 0) from collection_item
                 where accounting_date = ? and creditor = 'GUARANTOR'
                """).param(date).query(Long.class).single();
    }

    List<ChannelMoney> openChannels(int limit) {
        return jdbc.sql("""
                select max(open.accounting_date) as cleared_until, open.collected_on, open.channel_code,
                       (select sum(item.amount_fen) from collection_item item
                         where item.channel_code = open.channel_code
                           and item.value_date = open.collected_on) as cleared_fen
                  from channel_settlement open where open.status = 'OPEN'
                 group by open.collected_on, open.channel_code
                 order by open.collected_on, open.channel_code limit ?
                """)
                .param(limit)
                .query((row, number) -> new ChannelMoney(
                        row.getObject("cleared_until", LocalDate.class),
                        row.getObject("collected_on", LocalDate.class),
                        row.getString("channel_code"),
                        row.getLong("cleared_fen")))
                .list();
    }

    /** What the channel still owes per lender lane, overpayments and guarantors' money included. */
    List<LenderMoney> ofChannel(ChannelMoney channel) {
        return jdbc.sql("""
                select cast(:until as date) as accounting_date, item.lender_id, sum(item.amount_fen) as amount_fen
                  from channel_settlement open
                  join collection_item item on item.accounting_date = open.accounting_date
                                           and item.value_date = open.collected_on
                                           and item.channel_code = open.channel_code
                 where open.status = 'OPEN' and open.collected_on = :on and open.channel_code = :channel
                   and open.accounting_date <= :until
                 group by item.lender_id having sum(item.amount_fen) > 0 order by item.lender_id
                """)
                .param("until", channel.clearedUntil())
                .param("on", channel.collectedOn())
                .param("channel", channel.channelCode())
                .query((row, number) -> money(row))
                .list();
    }

    /** False if it was confirmed before. */
    boolean confirm(ChannelMoney channel) {
        return jdbc.sql("""
                update channel_settlement set status = 'CONFIRMED'
                 where collected_on = ? and channel_code = ? and accounting_date <= ? and status = 'OPEN'
                """)
                        .params(channel.collectedOn(), channel.channelCode(), channel.clearedUntil())
                        .update()
                > 0;
    }

    /** Lenders from whom more was taken back on the date than was collected for them: a case for people. */
    List<String> negative(LocalDate date) {
        return jdbc.sql("""
                select lender_id from collection_item where accounting_date = ? and creditor = 'LENDER'
                 group by lender_id having sum(amount_fen - overpaid_fen) < 0 order by lender_id
                """).param(date).query(String.class).list();
    }

    /** Lenders whose collections of a date have all been settled to us by their channels. */
    List<LenderMoney> ready(int limit) {
        return jdbc.sql("""
                select r.accounting_date, r.lender_id, r.amount_fen from remittance r
                 where r.status = 'COLLECTED' and not exists (
                    select 1 from collection_item item
                      join channel_settlement open on open.accounting_date = item.accounting_date
                                                  and open.collected_on = item.value_date
                                                  and open.channel_code = item.channel_code
                     where open.status = 'OPEN' and item.accounting_date = r.accounting_date
                       and item.lender_id = r.lender_id)
                 order by r.accounting_date, r.lender_id limit ?
                """).param(limit).query((row, number) -> money(row)).list();
    }

    /** False if another thread was first. */
    boolean become(LocalDate date, String lenderId, RemittanceStatus from, RemittanceStatus to) {
        return jdbc.sql("""
                update remittance set status = ? where lender_id = ? and accounting_date = ? and status = ?
                """).params(to.name(), lenderId, date, from.name()).update() == 1;
    }

    long countNotRemitted(LocalDate date) {
        return jdbc.sql("select count(*) from remittance where accounting_date = ? and status <> 'REMITTED'")
                .param(date)
                .query(Long.class)
                .single();
    }

    private static LenderMoney money(java.sql.ResultSet row) throws java.sql.SQLException {
        return new LenderMoney(
                row.getObject("accounting_date", LocalDate.class),
                row.getString("lender_id"),
                row.getLong("amount_fen"));
    }
}
