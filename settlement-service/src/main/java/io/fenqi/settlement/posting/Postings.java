package io.fenqi.settlement.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Table posting. */
@Component
public class Postings {
    private final JdbcClient jdbc;
    private final Clock clock;

    Postings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Joins the transaction of the cause; the same id again is the same posting. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Posting posting) {
        jdbc.sql("""
                insert into posting (lender_id, id, accounting_date, event, merchant_no, channel_code, amount_fen,
                                     reference, reversal_of, created_at)
                values (:lenderId, :id, :date, :event, :merchantNo, :channelCode, :amountFen, :reference, :reversalOf, :at)
                on conflict (lender_id, id) do nothing
                """)
                .param("lenderId", posting.lenderId())
                .param("id", posting.id())
                .param("date", posting.accountingDate())
                .param("event", posting.event().name())
                .param("merchantNo", posting.merchantNo())
                .param("channelCode", posting.channelCode())
                .param("amountFen", posting.amountFen())
                .param("reference", posting.reference())
                .param("reversalOf", posting.reversalOf())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** True if the ledger has every journal that netting the date has caused. */
    @Transactional(readOnly = true)
    public boolean areNettingPosted(LocalDate accountingDate) {
        return jdbc.sql("""
                select not exists (select 1 from posting where accounting_date = ? and posted_at is null
                   and event in ('MERCHANT_FEE_CHARGED', 'REFUND_AFTER_SETTLEMENT', 'ADVANCE_FUNDED'))
                """).param(accountingDate).query(Boolean.class).single();
    }

    /** Oldest dates first, one batch, a reversal only after its journal; those refused before are left to people. */
    @Transactional(readOnly = true)
    List<Posting> waiting(int limit) {
        return jdbc.sql("""
                select * from posting p where posted_at is null and refused_code is null
                   and (reversal_of is null or exists (
                        select 1 from posting original where original.lender_id = p.lender_id
                           and original.id = p.reversal_of and original.posted_at is not null))
                 order by accounting_date, created_at limit ?
                """).param(limit).query(Postings::read).list();
    }

    @Transactional
    void posted(Posting posting) {
        jdbc.sql("update posting set posted_at = ? where lender_id = ? and id = ? and posted_at is null")
                .params(Timestamp.from(clock.instant()), posting.lenderId(), posting.id())
                .update();
    }

    @Transactional
    void refused(Posting posting, String code) {
        jdbc.sql("update posting set refused_code = ? where lender_id = ? and id = ? and posted_at is null")
                .params(code, posting.lenderId(), posting.id())
                .update();
    }

    private static Posting read(ResultSet row, int number) throws SQLException {
        return new Posting(
                row.getObject("id", UUID.class),
                row.getObject("accounting_date", LocalDate.class),
                PostingEvent.valueOf(row.getString("event")),
                row.getString("lender_id"),
                row.getString("merchant_no"),
                row.getString("channel_code"),
                row.getLong("amount_fen"),
                row.getString("reference"),
                row.getObject("reversal_of", UUID.class));
    }
}
