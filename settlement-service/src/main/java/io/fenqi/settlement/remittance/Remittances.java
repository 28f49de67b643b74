package io.fenqi.settlement.remittance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables remittance and channel_settlement: COLLECTED, REMIT_PENDING, REMITTED, or CARRIED with nothing to pay (SET-09). */
@Component
class Remittances {
    private final JdbcClient jdbc;

    Remittances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row per lender of the date's collections, and one per channel and value date they stem from. A collection that
     * was in doubt is cleared later than its value date says, in a row of its own. A lender from whom more was taken back
     * than collected is paid nothing, and what is missing is kept back from its next dates.
     */
    void open(LocalDate date) {
        jdbc.sql("""
                insert into channel_settlement (accounting_date, collected_on, channel_code, status)
                select distinct accounting_date, value_date, channel_code, 'OPEN' from collection_item
                 where accounting_date = ? and amount_fen <> 0
                on conflict do nothing
                """).param(date).update();
        jdbc.sql("""
                insert into remittance (lender_id, accounting_date, item_count, net_fen, amount_fen, status)
                select day.lender_id, day.accounting_date, day.item_count, day.net_fen,
                       greatest(day.net_fen + carried.fen, 0),
                       case when day.net_fen + carried.fen > 0 then 'COLLECTED' else 'CARRIED' end
                  from (select lender_id, accounting_date, count(*) as item_count,
                               sum(amount_fen - overpaid_fen) as net_fen
                          from collection_item
                         where accounting_date = ? and creditor = 'LENDER'
                         group by lender_id, accounting_date having sum(amount_fen - overpaid_fen) <> 0) day
                 cross join lateral (
                        select coalesce(sum(before.net_fen - before.amount_fen), 0) as fen from remittance before
                         where before.lender_id = day.lender_id) carried
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
                       cleared.fen as cleared_fen, cleared.refunded_fen
                  from channel_settlement open
                 cross join lateral (
                        select coalesce(sum(amount_fen) filter (where kind <> 'CARD_REFUND'), 0) as fen,
                               coalesce(-sum(amount_fen) filter (where kind = 'CARD_REFUND'), 0) as refunded_fen
                          from collection_item item
                         where item.channel_code = open.channel_code and item.value_date = open.collected_on) cleared
                 where open.status = 'OPEN'
                 group by open.collected_on, open.channel_code, cleared.fen, cleared.refunded_fen
                 order by open.collected_on, open.channel_code limit ?
                """)
                .param(limit)
                .query((row, number) -> new ChannelMoney(
                        row.getObject("cleared_until", LocalDate.class),
                        row.getObject("collected_on", LocalDate.class),
                        row.getString("channel_code"),
                        row.getLong("cleared_fen"),
                        row.getLong("refunded_fen")))
                .list();
    }

    /** What the channel collected, less what proved false, per lender lane; overpayments and guarantors' money included. */
    List<LenderMoney> collectedBy(ChannelMoney channel) {
        return perLane(channel, "item.amount_fen", "item.kind <> 'CARD_REFUND'");
    }

    /** What the channel keeps because it went back to cards, per lender lane. */
    List<LenderMoney> refundedBy(ChannelMoney channel) {
        return perLane(channel, "-item.amount_fen", "item.kind = 'CARD_REFUND'");
    }

    private List<LenderMoney> perLane(ChannelMoney channel, String fen, String kinds) {
        return jdbc.sql("""
                select cast(:until as date) as accounting_date, item.lender_id, sum(%1$s) as amount_fen
                  from channel_settlement open
                  join collection_item item on item.accounting_date = open.accounting_date
                                           and item.value_date = open.collected_on
                                           and item.channel_code = open.channel_code
                 where open.status = 'OPEN' and open.collected_on = :on and open.channel_code = :channel
                   and open.accounting_date <= :until and %2$s
                 group by item.lender_id having sum(%1$s) > 0 order by item.lender_id
                """.formatted(fen, kinds))
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
        return jdbc.sql(
                        "select count(*) from remittance where accounting_date = ? and status not in ('REMITTED', 'CARRIED')")
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
