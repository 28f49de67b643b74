package io.fenqi.kit.job;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.outbox.TaskSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs as tasks that come back: a business job only looks whether a date is due, a recurring job works itself. */
final class JobTasks implements TaskSource {
    private static final Logger log = LoggerFactory.getLogger(JobTasks.class);

    private final JobCatalog catalog;
    private final JobPlan plan;

    JobTasks(JobCatalog catalog, JobPlan plan) {
        this.catalog = catalog;
        this.plan = plan;
    }

    @Override
    public List<RecurringTask<Void>> prepare(DeadExecutionHandler<Void> whenDead) {
        List<RecurringTask<Void>> tasks = new ArrayList<>();
        for (BusinessJob job : catalog.businessJobs()) {
            plan.begin(job);
            plan.proceed(job);
            tasks.add(Tasks.recurring("daily-" + job.name(), new Daily(BusinessTime.ZONE, job.at()))
                    .onDeadExecution(whenDead)
                    .execute((instance, context) -> proceed(job)));
        }
        for (RecurringJob job : catalog.recurringJobs()) {
            tasks.add(Tasks.recurring("every-" + job.name(), FixedDelay.of(job.every()))
                    .onDeadExecution(whenDead)
                    .execute((instance, context) -> turn(job)));
        }
        return tasks;
    }

    private void proceed(BusinessJob job) {
        try {
            plan.proceed(job);
        } catch (RuntimeException failure) {
            log.error("Job {} could not be looked after, its next look is tomorrow", job.name(), failure);
            throw failure;
        }
    }

    private static void turn(RecurringJob job) {
        try {
            CurrentCall.as(Actor.system(job.name()), job::run);
        } catch (RuntimeException failure) {
            log.warn("Job {} failed in this turn and goes on with the next", job.name(), failure);
        }
    }
}
