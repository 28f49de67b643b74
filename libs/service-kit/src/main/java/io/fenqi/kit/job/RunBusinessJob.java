package io.fenqi.kit.job;

import io.fenqi.kit.outbox.FailureText;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a job for one date and keeps its row; db-scheduler sees to it that one date never runs twice at a time. */
final class RunBusinessJob {
    private static final Logger log = LoggerFactory.getLogger(RunBusinessJob.class);

    private final JobCatalog catalog;
    private final JobRuns runs;
    private final JobPlan plan;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunBusinessJob(JobCatalog catalog, JobRuns runs, JobPlan plan, TransactionTemplate transaction, Clock clock) {
        this.catalog = catalog;
        this.runs = runs;
        this.plan = plan;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(JobDate asked) {
        BusinessJob job = catalog.job(asked.job())
                .orElseThrow(() -> new IllegalStateException("No job is called " + asked.job()));
        boolean started = Boolean.TRUE.equals(
                transaction.execute(status -> runs.start(asked.job(), asked.date(), clock.instant())));
        if (started) {
            log.info("Job {} for {} starts", asked.job(), asked.date());
            attempt(job, asked);
        }
        plan.proceed(job);
    }

    private void attempt(BusinessJob job, JobDate asked) {
        var progress = new SavedProgress(asked, runs, transaction);
        try {
            job.run(asked.date(), progress);
            progress.save();
        } catch (RuntimeException | Error failure) {
            progress.save();
            transaction.executeWithoutResult(
                    status -> runs.fail(asked.job(), asked.date(), FailureText.of(failure), clock.instant()));
            throw failure;
        }
        transaction.executeWithoutResult(status -> runs.finish(asked.job(), asked.date(), clock.instant()));
        log.info("Job {} for {} is done: {} items", asked.job(), asked.date(), progress.count());
    }
}
