package io.fenqi.settlement.netting;

import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.TaskName;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The late refunds that merchants' nets of a date have covered: their owner must hear that the money is back (RFD-04). */
@Component
public class RecoveredRefunds {
    static final TaskName<UUID> TELL = new TaskName<>("refund-recovered", UUID.class);

    private final JdbcClient jdbc;
    private final Outbox outbox;

    RecoveredRefunds(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Joins the transaction that finds the date's journals posted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(LocalDate date) {
        for (var refundId : jdbc.sql("select id from trade_item where covered_on = ?")
                .param(date)
                .query(UUID.class)
                .list()) outbox.add(TELL, refundId.toString(), refundId);
    }
}
