package io.fenqi.partnergateway.door;

import io.fenqi.kit.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Every minute, so that the table holds ten minutes of calls. */
@Component
class ForgetNoncesJob implements RecurringJob {
    private static final int CHUNKS_MAX = 100;

    private final Nonces nonces;
    private final Clock clock;

    ForgetNoncesJob(Nonces nonces, Clock clock) {
        this.nonces = nonces;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-nonces";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        int chunks = 0;
        while (!nonces.forgetFree(clock.instant()) && ++chunks < CHUNKS_MAX) {
            // the next chunk is a transaction of its own
        }
    }
}
