package io.fenqi.installment.overdue;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Shortly after midnight, before the bills. */
@Component
class AgeLoansJob implements BusinessJob {

    private static final int CHUNK = 1000;

    private final AgeLoans ageLoans;

    AgeLoansJob(AgeLoans ageLoans) {
        this.ageLoans = ageLoans;
    }

    @Override
    public String name() {
        return "age-loans";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 10);
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        progress.total(ageLoans.count(businessDate));
        for (var aged = ageLoans.ageChunk(businessDate, CHUNK); aged > 0; ) {
            progress.done(aged);
            aged = ageLoans.ageChunk(businessDate, CHUNK);
        }
    }
}
