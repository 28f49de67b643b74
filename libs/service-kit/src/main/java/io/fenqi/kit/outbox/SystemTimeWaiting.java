package io.fenqi.kit.outbox;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import javax.sql.DataSource;

/** A scheduler whose due times follow the service's clock but whose pauses between polls do not: a clock that stands still must not stop the polling. */
final class SystemTimeWaiting extends SchedulerBuilder {

    SystemTimeWaiting(DataSource dataSource, List<Task<?>> tasks) {
        super(dataSource, tasks);
    }

    @Override
    protected Waiter buildWaiter() {
        return new Waiter(poolingInterval);
    }
}
