package io.fenqi.kit.job;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Progress of one run, written to its row at most once a second and in a transaction of its own. */
final class SavedProgress implements JobProgress {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final JobDate run;
    private final JobRuns runs;
    private final TransactionTemplate transaction;
    private final long startedNanos = System.nanoTime();
    private final AtomicLong savedNanos = new AtomicLong(startedNanos);
    private final AtomicLong done = new AtomicLong();
    private volatile @Nullable Long total;

    SavedProgress(JobDate run, JobRuns runs, TransactionTemplate transaction) {
        this.run = run;
        this.runs = runs;
        PlatformTransactionManager manager = transaction.getTransactionManager();
        if (manager == null) {
            throw new IllegalArgumentException("A transaction template without a manager");
        }
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void total(long items) {
        total = items;
        saveAfterPause();
    }

    @Override
    public void done(long items) {
        done.addAndGet(items);
        saveAfterPause();
    }

    long count() {
        return done.get();
    }

    void save() {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
        transaction.executeWithoutResult(status -> runs.progress(run.job(), run.date(), done.get(), total, millis));
    }

    private void saveAfterPause() {
        long now = System.nanoTime();
        long last = savedNanos.get();
        if (now - last >= PAUSE_NANOS && savedNanos.compareAndSet(last, now)) {
            save();
        }
    }
}
