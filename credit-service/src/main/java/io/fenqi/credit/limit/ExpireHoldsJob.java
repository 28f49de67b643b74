package io.fenqi.credit.limit;

import io.fenqi.kit.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives back what was held longer than promised (CRD-09). */
@Component
class ExpireHoldsJob implements RecurringJob {
    private final LimitHolds holds;
    private final HoldLimit holdLimit;
    private final LimitSettings settings;
    private final Clock clock;

    ExpireHoldsJob(LimitHolds holds, HoldLimit holdLimit, LimitSettings settings, Clock clock) {
        this.holds = holds;
        this.holdLimit = holdLimit;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expire-limit-holds";
    }

    @Override
    public Duration every() {
        return settings.expireHoldsEvery();
    }

    @Override
    public void run() {
        var now = clock.instant();
        var overdue = holds.overdue(now, settings.expireBatch());
        while (!overdue.isEmpty()) {
            overdue.forEach(hold -> holdLimit.expire(hold.customerId(), hold.id()));
            overdue = overdue.size() < settings.expireBatch() ? List.of() : holds.overdue(now, settings.expireBatch());
        }
    }
}
