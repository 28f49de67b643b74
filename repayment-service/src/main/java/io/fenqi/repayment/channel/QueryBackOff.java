package io.fenqi.repayment.channel;

import java.time.Duration;
import java.util.List;

/** How long to wait before asking about something in doubt again: 10 s, 30 s, 1, 2, 5, 10, 30 min, 1 h, then hourly (REP-08). */
public final class QueryBackOff {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private QueryBackOff() {}

    /** @param asked how often it was asked already, from 0 */
    public static Duration waitAfter(int asked) {
        return WAITS.get(Math.clamp(asked, 0, WAITS.size() - 1));
    }
}
