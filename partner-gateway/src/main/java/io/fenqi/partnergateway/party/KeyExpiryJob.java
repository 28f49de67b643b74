package io.fenqi.partnergateway.party;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import io.fenqi.partnergateway.alarm.GatewayAlarm;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Says 30, 7 and 1 days before that a key ends (ACC-07), each once. Days missed count too: a key that is within a span
 * is spoken of whichever day the job comes.
 */
@Component
class KeyExpiryJob implements BusinessJob {
    /** Shortest first: a key is in the first span that it fits. */
    private static final List<Integer> DAYS_BEFORE = List.of(1, 7, 30);

    private static final Limit AT_ONCE = Limit.of(1_000);

    private final AppKeys keys;
    private final RaiseAlarm alarms;

    KeyExpiryJob(AppKeys keys, RaiseAlarm alarms) {
        this.keys = keys;
        this.alarms = alarms;
    }

    @Override
    public String name() {
        return "key-expiry";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 0);
    }

    @Override
    public boolean catchesUp() {
        return false;
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        var today = BusinessTime.startOf(businessDate);
        var last = BusinessTime.startOf(businessDate.plusDays(DAYS_BEFORE.getLast() + 1L));
        for (var key : keys.findByRetiredAtIsNullAndValidToBetweenOrderByValidTo(today, last, AT_ONCE)) {
            var endsOn = BusinessTime.dateOf(key.validTo());
            int daysBefore = DAYS_BEFORE.stream()
                    .filter(days -> !endsOn.isAfter(businessDate.plusDays(days)))
                    .findFirst()
                    .orElseThrow();
            alarms.raise(
                    GatewayAlarm.KEY_EXPIRES,
                    "%s:%d".formatted(key.serialNo(), daysBefore),
                    "Key of app %s ends on %s".formatted(key.appId(), endsOn));
            progress.done(1);
        }
    }
}
