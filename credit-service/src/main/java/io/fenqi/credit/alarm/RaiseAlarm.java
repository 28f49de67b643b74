package io.fenqi.credit.alarm;

import io.fenqi.kernel.id.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores an alarm in the caller's transaction; the same kind about the same subject stays one while it is open. */
@Component
public class RaiseAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(RaiseAlarm.class);
    private final JdbcClient jdbc;
    private final Clock clock;

    RaiseAlarm(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param detail for people; ids and codes only, nothing personal */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(AlarmKind kind, String subject, String detail) {
        int raised = jdbc.sql("""
                insert into alarm (id, kind, subject, detail, raised_at) values (?, ?, ?, ?, ?)
                on conflict (kind, subject) where closed_at is null do nothing
                """)
                .params(Ids.timeOrdered(clock), kind.name(), subject, detail, Timestamp.from(clock.instant()))
                .update();
        if (raised == 1) {
            LOG.warn("alarm {} about {}: {}", kind, subject, detail);
        }
    }
}
