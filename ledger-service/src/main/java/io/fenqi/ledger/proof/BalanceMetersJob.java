package io.fenqi.ledger.proof;

import io.fenqi.kit.job.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps what the monitoring sees of the money fresh. */
@Component
class BalanceMetersJob implements RecurringJob {
    private final BalanceMeters meters;

    BalanceMetersJob(BalanceMeters meters) {
        this.meters = meters;
    }

    @Override
    public String name() {
        return "balance-meters";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        meters.refresh();
    }
}
