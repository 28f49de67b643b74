package io.fenqi.repayment.collect;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;

/** One of the day's runs: {@code collect-due}, {@code collect-due-2}, {@code collect-due-3}. */
final class CollectDueJob implements BusinessJob {
    private final int run;
    private final LocalTime at;
    private final CollectDue collect;

    CollectDueJob(int run, LocalTime at, CollectDue collect) {
        this.run = run;
        this.at = at;
        this.collect = collect;
    }

    @Override
    public String name() {
        return run == 1 ? "collect-due" : "collect-due-" + run;
    }

    @Override
    public LocalTime at() {
        return at;
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        collect.collect(businessDate, run, progress);
    }
}
