package io.fenqi.credit.lenderhold;

import io.fenqi.kit.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls off what a lender did not answer in time, and what was agreed and never taken. */
@Component
class EndLenderHoldsJob implements RecurringJob {
    private final LenderHolds holds;
    private final LenderAgreement agreement;
    private final LenderHoldSettings settings;
    private final Clock clock;

    EndLenderHoldsJob(LenderHolds holds, LenderAgreement agreement, LenderHoldSettings settings, Clock clock) {
        this.holds = holds;
        this.agreement = agreement;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "end-lender-holds";
    }

    @Override
    public Duration every() {
        return settings.endEvery();
    }

    @Override
    public void run() {
        var now = clock.instant();
        var over = holds.over(now, settings.endBatch());
        while (!over.isEmpty()) {
            over.forEach(agreement::end);
            over = over.size() < settings.endBatch() ? List.of() : holds.over(now, settings.endBatch());
        }
    }
}
