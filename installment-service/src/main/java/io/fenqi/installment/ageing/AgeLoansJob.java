package io.fenqi.installment.ageing;

import io.fenqi.installment.dayend.RunDayEnd;
import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Shortly after midnight, before the bills. */
@Component
class AgeLoansJob implements BusinessJob {

    private final RunDayEnd dayEnd;
    private final AgeLoans ageLoans;

    AgeLoansJob(RunDayEnd dayEnd, AgeLoans ageLoans) {
        this.dayEnd = dayEnd;
        this.ageLoans = ageLoans;
    }

    @Override
    public String name() {
        return ageLoans.name();
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 10);
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        dayEnd.run(ageLoans, businessDate, progress);
    }
}
