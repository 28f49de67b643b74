package io.fenqi.credit.limitchange;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Ends temporary limits after their last day, begins what begins on the date, and lets go what waited too long. */
@Component
class LimitChangesJob implements BusinessJob {
    private static final LocalTime AT = LocalTime.of(0, 0);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 200;
    private static final int WAITING_DAYS_MAX = 30;

    private final LimitChanges changes;
    private final LimitChangeSteps steps;

    LimitChangesJob(LimitChanges changes, LimitChangeSteps steps) {
        this.changes = changes;
        this.steps = steps;
    }

    @Override
    public String name() {
        return "limit-changes";
    }

    @Override
    public LocalTime at() {
        return AT;
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        var waitedSince = BusinessTime.startOf(businessDate.minusDays(WAITING_DAYS_MAX));
        each(after -> changes.over(businessDate, after, BATCH), steps::end, progress);
        each(after -> changes.begun(businessDate, after, BATCH), steps::takeEffect, progress);
        each(after -> changes.waiting(waitedSince, after, BATCH), steps::lapse, progress);
    }

    private static void each(Function<UUID, List<UUID>> next, Consumer<UUID> step, JobProgress progress) {
        var page = next.apply(BEFORE_ALL);
        while (!page.isEmpty()) {
            page.forEach(step);
            progress.done(page.size());
            page = next.apply(page.getLast());
        }
    }
}
