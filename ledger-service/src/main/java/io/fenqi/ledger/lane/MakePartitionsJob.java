package io.fenqi.ledger.lane;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the monthly partitions of journals and entries ahead, off the lanes' path: it waits for readers, and a lane
 * should not.
 */
@Component
class MakePartitionsJob implements RecurringJob {
    private static final int MONTHS_AHEAD = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    MakePartitionsJob(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "make-partitions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var today = BusinessTime.today(clock);
        for (var ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            jdbc.sql("select ensure_month(?)")
                    .param(today.plusMonths(ahead))
                    .query(Boolean.class)
                    .single();
        }
    }
}
