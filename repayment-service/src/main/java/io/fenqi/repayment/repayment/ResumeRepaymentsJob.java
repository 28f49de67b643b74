package io.fenqi.repayment.repayment;

import io.fenqi.kit.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Goes on with repayments whose process died or whose peers did not answer. */
@Component
class ResumeRepaymentsJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeRepaymentsJob.class);

    private final Repayments repayments;
    private final RepaymentFlow flow;
    private final RepaymentSettings settings;
    private final Clock clock;

    ResumeRepaymentsJob(Repayments repayments, RepaymentFlow flow, RepaymentSettings settings, Clock clock) {
        this.repayments = repayments;
        this.flow = flow;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "resume-repayments";
    }

    @Override
    public Duration every() {
        return settings.resumeEvery();
    }

    @Override
    public void run() {
        for (var id : repayments.toBeResumed(clock.instant(), Limit.of(settings.batchSize()))) {
            try {
                flow.advance(id);
            } catch (RuntimeException failure) {
                LOG.error("repayment {} cannot go on; the others do", id, failure);
            }
        }
    }
}
