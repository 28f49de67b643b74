package io.fenqi.installment.billing;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shortly after midnight, when loans have been aged. */
@Component
class IssueBillsJob implements BusinessJob {

    private static final int CUSTOMERS = 500;

    private final IssueBills issueBills;

    IssueBillsJob(IssueBills issueBills) {
        this.issueBills = issueBills;
    }

    @Override
    public String name() {
        return "issue-bills";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 30);
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        progress.total(issueBills.count(businessDate));
        var after = new UUID(0, 0);
        for (var end = issueBills.chunkEnd(businessDate, after, CUSTOMERS); end.isPresent(); ) {
            progress.done(issueBills.issue(businessDate, after, end.get()));
            after = end.get();
            end = issueBills.chunkEnd(businessDate, after, CUSTOMERS);
        }
    }
}
