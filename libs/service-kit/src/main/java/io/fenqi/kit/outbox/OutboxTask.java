package io.fenqi.kit.outbox;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;

/** A {@link TaskWork} in the shape that db-scheduler runs. */
final class OutboxTask<T> extends AbstractTask<T> {
    private final TaskWork<T> work;
    private final TaskOutcome outcome;

    OutboxTask(TaskWork<T> work, TaskOutcome outcome) {
        super(
                work.name().name(),
                work.name().payload(),
                (failed, operations) -> outcome.failed(failed, operations, work.backoff()),
                (dead, operations) -> outcome.died(dead, operations, work.backoff()));
        this.work = work;
        this.outcome = outcome;
    }

    @Override
    public CompletionHandler<T> execute(TaskInstance<T> message, ExecutionContext context) {
        CurrentCall.as(Actor.system(getName()), () -> work.work().accept(message.getData()));
        return (done, operations) -> outcome.done(Turn.of(done.getExecution()));
    }

    @Override
    public SchedulableInstance<T> schedulableInstance(String key) {
        throw new UnsupportedOperationException("Messages are added through the outbox");
    }

    @Override
    public SchedulableInstance<T> schedulableInstance(String key, T payload) {
        throw new UnsupportedOperationException("Messages are added through the outbox");
    }
}
