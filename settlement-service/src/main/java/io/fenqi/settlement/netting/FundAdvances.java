package io.fenqi.settlement.netting;

import io.fenqi.kernel.id.Ids;
import io.fenqi.settlement.posting.Posting;
import io.fenqi.settlement.posting.PostingEvent;
import io.fenqi.settlement.posting.Postings;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Own funds put into the reserve fund for what was advanced on the date, once per lender and run (POS-04). */
@Component
public class FundAdvances {
    private final JdbcClient jdbc;
    private final Postings postings;

    FundAdvances(JdbcClient jdbc, Postings postings) {
        this.jdbc = jdbc;
        this.postings = postings;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fund(LocalDate date, UUID runId) {
        record Advance(String lenderId, long amountFen) {}
        var advances = jdbc.sql("""
                select lender_id, sum(advance_fen) from trade_item
                 where accounting_date = ? and kind = 'PURCHASE' and advance_fen > 0
                 group by lender_id order by lender_id
                """)
                .param(date)
                .query((row, number) -> new Advance(row.getString(1), row.getLong(2)))
                .list();
        for (var advance : advances) {
            postings.add(Posting.ofLender(
                    Ids.derived(runId, "advance/" + advance.lenderId()),
                    date,
                    PostingEvent.ADVANCE_FUNDED,
                    advance.lenderId(),
                    advance.amountFen(),
                    "advance " + date));
        }
    }
}
