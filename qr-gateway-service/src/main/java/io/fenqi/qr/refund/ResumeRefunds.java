package io.fenqi.qr.refund;

import io.fenqi.kit.outbox.Backoff;
import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.TaskName;
import io.fenqi.kit.outbox.TaskWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes on with unfinished refunds, oldest first; what does not move for long is put before people. */
@Component
class ResumeRefunds {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeRefunds.class);
    private static final TaskName<Stuck> FINISH = new TaskName<>("finish-refund", Stuck.class);
    private static final Backoff ONCE = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 1);

    private final JdbcClient jdbc;
    private final RefundFlow flow;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final RefundSettings settings;
    private final Clock clock;

    ResumeRefunds(
            JdbcClient jdbc,
            RefundFlow flow,
            Outbox outbox,
            TransactionTemplate transaction,
            RefundSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.flow = flow;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    int takeOneBatch() {
        var taken = jdbc.sql("""
                        update refund r
                           set looks = looks + 1,
                               look_at = :now::timestamptz
                                         + least(300, :pauseSeconds * power(2, least(r.looks, 10))) * interval '1 second'
                         where id in (select id from refund
                                       where status in ('RECEIVED', 'LOAN_REDUCED', 'BOOKED')
                                         and look_at <= :now
                                       order by look_at
                                       limit :limit
                                         for update skip locked)
                        returning id, looks
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("pauseSeconds", settings.resumeAfter().toSeconds())
                .param("limit", settings.resumeBatch())
                .query((row, rowNo) -> new Look(row.getObject("id", UUID.class), row.getInt("looks")))
                .list();
        taken.forEach(this::resume);
        return taken.size();
    }

    private void resume(Look look) {
        try {
            flow.advance(look.id());
        } catch (RuntimeException failure) {
            LOG.error("refund {} could not be resumed", look.id(), failure);
        }
        if (look.looks() == settings.opsCaseAfter()) {
            transaction.executeWithoutResult(_ -> outbox.add(FINISH, look.id().toString(), new Stuck(look.id())));
        }
    }

    private void finish(Stuck stuck) {
        var refund = flow.advance(stuck.refundId());
        switch (refund.status()) {
            case COMPLETED, PENDING_FUNDS, REFUSED -> {}
            case RECEIVED, LOAN_REDUCED, BOOKED ->
                throw new IllegalStateException("refund %s stays in %s".formatted(refund.id(), refund.status()));
        }
    }

    record Stuck(UUID refundId) {}

    private record Look(UUID id, int looks) {}

    /** Apart from the class above, which needs the outbox that collects such work. */
    @Configuration(proxyBeanMethods = false)
    static class Works {
        @Bean
        static TaskWork<Stuck> finishRefund(ObjectProvider<ResumeRefunds> resume) {
            return TaskWork.of(FINISH, stuck -> resume.getObject().finish(stuck), ONCE);
        }
    }
}
