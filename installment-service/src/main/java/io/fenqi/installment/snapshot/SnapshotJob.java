package io.fenqi.installment.snapshot;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/**
 * After the night's work on the loans: the book as the day before has left it, a lender in a transaction.
 *
 * <p>A day that was missed has no file: nobody can say any more how the book was.
 */
@Component
class SnapshotJob implements BusinessJob {
    private final MakeSnapshot makeSnapshot;
    private final Clock clock;

    SnapshotJob(MakeSnapshot makeSnapshot, Clock clock) {
        this.makeSnapshot = makeSnapshot;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lender-snapshots";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 50);
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        if (businessDate.isBefore(BusinessTime.today(clock))) {
            return;
        }
        var lenders = makeSnapshot.lenders();
        progress.total(lenders.size());
        for (var lender : lenders) {
            makeSnapshot.make(lender, businessDate);
            progress.done(1);
        }
    }
}
