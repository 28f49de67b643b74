package io.fenqi.installment.billing;

import io.fenqi.installment.dayend.RunDayEnd;
import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Shortly after midnight, when loans have been aged. */
@Component
class IssueBillsJob implements BusinessJob {

    private final RunDayEnd dayEnd;
    private final IssueBills issueBills;

    IssueBillsJob(RunDayEnd dayEnd, IssueBills issueBills) {
        this.dayEnd = dayEnd;
        this.issueBills = issueBills;
    }

    @Override
    public String name() {
        return issueBills.name();
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 30);
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        dayEnd.run(issueBills, businessDate, progress);
    }
}
