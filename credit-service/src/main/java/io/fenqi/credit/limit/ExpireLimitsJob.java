package io.fenqi.credit.limit;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Ends the limits whose last day was before the business date (CRD-15). */
@Component
class ExpireLimitsJob implements BusinessJob {
    private static final LocalTime AT = LocalTime.of(0, 5);

    private final LimitAccounts accounts;
    private final ChangeLimit change;
    private final LimitSettings settings;

    ExpireLimitsJob(LimitAccounts accounts, ChangeLimit change, LimitSettings settings) {
        this.accounts = accounts;
        this.change = change;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "expire-limits";
    }

    @Override
    public LocalTime at() {
        return AT;
    }

    /** What ended on a missed date, the next one ends. */
    @Override
    public boolean catchesUp() {
        return false;
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        var ended = accounts.ended(businessDate, settings.expireBatch());
        while (!ended.isEmpty()) {
            ended.forEach(terms -> change.expire(terms.customerId(), terms.id(), businessDate));
            progress.done(ended.size());
            ended = accounts.ended(businessDate, settings.expireBatch());
        }
    }
}
