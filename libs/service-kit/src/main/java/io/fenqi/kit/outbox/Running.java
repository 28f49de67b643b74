package io.fenqi.kit.outbox;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this process is doing right now. A row is called dead when its heartbeat is old, and a clock that was moved
 * makes every heartbeat old: what is found here is alive all the same, and its next heartbeat is fresh again.
 */
final class Running extends AbstractSchedulerListener {
    private final Set<Turn> turns = ConcurrentHashMap.newKeySet();

    boolean has(Execution execution) {
        return turns.contains(Turn.of(execution));
    }

    @Override
    public void onExecutionStart(CurrentlyExecuting started) {
        turns.add(Turn.of(started.getExecution()));
    }

    @Override
    public void onExecutionComplete(ExecutionComplete ended) {
        turns.remove(Turn.of(ended.getExecution()));
    }

    private record Turn(String name, String key, long version) {
        static Turn of(Execution execution) {
            return new Turn(execution.getTaskName(), execution.getId(), execution.version);
        }
    }
}
