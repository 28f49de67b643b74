package io.fenqi.kit.outbox;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;

/** Gives the scheduler tasks that come back by the clock; for the other packages of the kit. */
public interface TaskSource {
    /** Called at each start of the scheduler, when the database is ready. */
    List<RecurringTask<Void>> prepare(DeadExecutionHandler<Void> whenDead);
}
