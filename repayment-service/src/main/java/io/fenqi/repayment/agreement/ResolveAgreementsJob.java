package io.fenqi.repayment.agreement;

import io.fenqi.kit.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Asks about signings in doubt and lets those that nobody finishes expire. */
@Component
class ResolveAgreementsJob implements RecurringJob {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** How long a customer may take from the first message to the signature. */
    private static final Duration SIGNING_MAX = Duration.ofMinutes(30);

    private static final Limit BATCH = Limit.of(200);

    private final PayAgreements agreements;
    private final AgreementRecord record;
    private final AgreementFlow flow;
    private final Clock clock;

    ResolveAgreementsJob(PayAgreements agreements, AgreementRecord record, AgreementFlow flow, Clock clock) {
        this.agreements = agreements;
        this.record = record;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "resolve-agreements";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        agreements.toBeAsked(clock.instant(), BATCH).forEach(flow::ask);
        agreements
                .forgotten(clock.instant().minus(SIGNING_MAX), BATCH)
                .forEach(id -> record.change(id, PayAgreement::expire));
    }
}
