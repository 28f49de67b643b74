package io.fenqi.ledger.position;

import io.fenqi.kit.job.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks at the positions again and again, so that lenders can top up in time. */
@Component
class WatchPositionsJob implements RecurringJob {
    private final WatchPositions watchPositions;

    WatchPositionsJob(WatchPositions watchPositions) {
        this.watchPositions = watchPositions;
    }

    @Override
    public String name() {
        return "watch-positions";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        watchPositions.watch();
    }
}
