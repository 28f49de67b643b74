package io.fenqi.repayment.withholding;

import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.job.RecurringJob;
import io.fenqi.repayment.alarm.RepaymentAlarm;
import java.time.Clock;
import java.time.Duration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Asks about orders whose turn it is, and raises an alarm for those in doubt for too long. */
@Component
class ResolveInDoubtJob implements RecurringJob {
    private final Withholdings orders;
    private final WithholdingRecord record;
    private final WithholdingFlow flow;
    private final RaiseAlarm alarm;
    private final WithholdingSettings settings;
    private final Clock clock;

    ResolveInDoubtJob(
            Withholdings orders,
            WithholdingRecord record,
            WithholdingFlow flow,
            RaiseAlarm alarm,
            WithholdingSettings settings,
            Clock clock) {
        this.orders = orders;
        this.record = record;
        this.flow = flow;
        this.alarm = alarm;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "resolve-in-doubt";
    }

    @Override
    public Duration every() {
        return settings.resolveEvery();
    }

    @Override
    public void run() {
        var now = clock.instant();
        var batch = Limit.of(settings.batchSize());
        orders.unanswered(now.minus(settings.submittedLife()), batch).forEach(record::unanswered);
        orders.toBeAsked(now, batch).forEach(flow::ask);
        orders.longInDoubt(now.minus(settings.alarmAfter()), batch)
                .forEach(id -> alarm.raise(
                        RepaymentAlarm.IN_DOUBT_TOO_LONG, id.toString(), "No outcome after " + settings.alarmAfter()));
    }
}
