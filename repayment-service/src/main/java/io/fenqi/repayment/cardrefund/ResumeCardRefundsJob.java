package io.fenqi.repayment.cardrefund;

import io.fenqi.kit.job.RecurringJob;
import io.fenqi.repayment.withholding.WithholdingSettings;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Sends what was not sent and asks about what is in doubt, when its turn has come. */
@Component
class ResumeCardRefundsJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeCardRefundsJob.class);

    private final CardRefunds refunds;
    private final CardRefundFlow flow;
    private final WithholdingSettings settings;
    private final Clock clock;

    ResumeCardRefundsJob(CardRefunds refunds, CardRefundFlow flow, WithholdingSettings settings, Clock clock) {
        this.refunds = refunds;
        this.flow = flow;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "resume-card-refunds";
    }

    @Override
    public Duration every() {
        return settings.resolveEvery();
    }

    @Override
    public void run() {
        for (var id : refunds.due(clock.instant(), Limit.of(settings.batchSize()))) {
            try {
                flow.advance(id);
            } catch (RuntimeException failure) {
                LOG.error("card refund {} cannot go on; the others do", id, failure);
            }
        }
    }
}
