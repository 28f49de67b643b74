package io.fenqi.repayment.alarm;

import io.fenqi.kernel.id.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores an alarm, in the caller's transaction if there is one; while one is open the same is not raised again. */
@Component
public class RaiseAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(RaiseAlarm.class);
    private static final int DETAIL_LENGTH_MAX = 500;
    private final JdbcClient jdbc;
    private final Clock clock;

    RaiseAlarm(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param detail for people; ids and codes only, nothing personal */
    @Transactional
    public void raise(AlarmKind kind, String subject, String detail) {
        var text = detail.length() <= DETAIL_LENGTH_MAX ? detail : detail.substring(0, DETAIL_LENGTH_MAX);
        int raised = jdbc.sql("""
                insert into alarm (id, kind, subject, detail, raised_at) values (?, ?, ?, ?, ?)
                on conflict (kind, subject) where closed_at is null do nothing
                """)
                .params(Ids.timeOrdered(clock), kind.name(), subject, text, Timestamp.from(clock.instant()))
                .update();
        if (raised == 1) {
            LOG.warn("alarm {} about {}: {}", kind, subject, text);
        }
    }
}
