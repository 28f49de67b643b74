package io.fenqi.partnergateway.door;

import io.fenqi.partnergateway.party.Partner;
import io.fenqi.partnergateway.party.Scope;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * One token bucket per party and scope (ACC-15), full with a minute's calls. Each process counts for itself: the agreed
 * number is meant per process.
 */
@Component
class RateLimits {
    private final Map<Key, Limit> limits = new ConcurrentHashMap<>();
    private final TimeMeter time;

    RateLimits(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    ConsumptionProbe take(Partner partner, Scope scope) {
        return limits.compute(
                        new Key(partner.partyId(), scope),
                        (key, known) -> known != null && known.callsPerMinute() == partner.callsPerMinute()
                                ? known
                                : limit(partner.callsPerMinute()))
                .bucket()
                .tryConsumeAndReturnRemaining(1);
    }

    private Limit limit(int callsPerMinute) {
        var bucket = Bucket.builder()
                .addLimit(agreed -> agreed.capacity(callsPerMinute).refillGreedy(callsPerMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
        return new Limit(callsPerMinute, bucket);
    }

    private record Key(String partyId, Scope scope) {}

    private record Limit(int callsPerMinute, Bucket bucket) {}

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
