package io.fenqi.settlement.settlement;

import io.fenqi.kit.job.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Goes on with unfinished runs, unsent journals and payments in doubt. */
@Component
class ResumeSettlementJob implements RecurringJob {
    private final SettleDay settleDay;
    private final SettlementSettings settings;

    ResumeSettlementJob(SettleDay settleDay, SettlementSettings settings) {
        this.settleDay = settleDay;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "resume-settlement";
    }

    @Override
    public Duration every() {
        return settings.resumeEvery();
    }

    @Override
    public void run() {
        settleDay.resume();
    }
}
