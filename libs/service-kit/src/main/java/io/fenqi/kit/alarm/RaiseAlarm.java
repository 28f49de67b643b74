package io.fenqi.kit.alarm;

import io.fenqi.kernel.id.Ids;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores an alarm, in the caller's transaction if there is one; while one is open the same is not raised again. */
public final class RaiseAlarm {
    private static final Logger log = LoggerFactory.getLogger(RaiseAlarm.class);
    private static final int DETAIL_LENGTH_MAX = 500;

    private final Alarms alarms;
    private final Clock clock;

    RaiseAlarm(Alarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * Raised once per kind and subject, until a person closes it.
     *
     * @param detail for people; ids and codes only, nothing personal; cut after 500 characters
     */
    public void raise(AlarmKind kind, String subject, String detail) {
        var text = detail.length() <= DETAIL_LENGTH_MAX ? detail : detail.substring(0, DETAIL_LENGTH_MAX);
        if (alarms.add(Ids.timeOrdered(clock), kind, subject, text, clock.instant())) {
            log.warn("alarm {} about {}: {}", kind, subject, text);
        }
    }
}
