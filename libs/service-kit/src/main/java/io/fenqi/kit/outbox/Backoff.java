package io.fenqi.kit.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How long failed work waits before its next try: twice as long each time, with a cap, and a jitter of up to a
 * quarter below the full time so that many failures do not come back at one moment.
 *
 * @param first wait after the first failure
 * @param max longest wait
 * @param attempts tries in total before the work becomes an ops case
 */
public record Backoff(Duration first, Duration max, int attempts) {
    /** 1 s, 2 s, 4 s ... 10 min; an ops case after 20 tries, that is after about two hours. */
    public static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10), 20);

    public Backoff {
        if (first.isNegative() || first.isZero() || max.compareTo(first) < 0) {
            throw new IllegalArgumentException("First wait must be above zero and at most the longest wait");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("At least one attempt");
        }
    }

    boolean isUsedUp(int failures) {
        return failures >= attempts;
    }

    /** When to try again after so many failures (1 or more). */
    Instant nextTry(Instant now, int failures, RandomGenerator random) {
        int doublings = Math.clamp(failures - 1L, 0, 40);
        long full = first.toMillis() > max.toMillis() >> doublings ? max.toMillis() : first.toMillis() << doublings;
        long jitter = full < 4 ? 0 : random.nextLong(full / 4);
        return now.plusMillis(full - jitter);
    }
}
