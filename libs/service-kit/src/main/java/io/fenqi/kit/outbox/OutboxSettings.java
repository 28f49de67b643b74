package io.fenqi.kit.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox and the jobs are worked off in one process.
 *
 * @param enabled false: messages are only written and another process does the work
 * @param workers most first tries at one time, and as many works of the scheduler beside them; each on a virtual thread
 * @param polling how often the table is looked at when nobody nudges; the grain of retries and delays
 * @param heartbeat how often running work says that it lives; after six missed ones another process takes over
 * @param shutdownWait how long a stop waits for running work
 */
@Validated
@ConfigurationProperties("fenqi.outbox")
record OutboxSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("16") @Min(1) @Max(500) int workers,
        @DefaultValue("1s") Duration polling,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("20s") Duration shutdownWait) {

    static final int MISSED_HEARTBEATS = 6;
}
