package io.fenqi.kit.outbox;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this process is doing right now. A row is called dead when its heartbeat is old, and a clock that was moved
 * makes every heartbeat old: what is found here is alive all the same, and its next heartbeat is fresh again.
 */
final class Running extends AbstractSchedulerListener {
    private final Set<Turn> turns = ConcurrentHashMap.newKeySet();
    private final TaskRows rows;
    private final Clock clock;

    Running(TaskRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void begin(Turn turn) {
        turns.add(turn);
    }

    void end(Turn turn) {
        turns.remove(turn);
    }

    boolean has(Turn turn) {
        return turns.contains(turn);
    }

    int count() {
        return turns.size();
    }

    /** Whenever the dead are looked for, what is done here shows that it lives. */
    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
        if (type == SchedulerEventType.RAN_DETECT_DEAD) {
            turns.forEach(turn -> rows.beat(turn, clock.instant()));
        }
    }

    @Override
    public void onExecutionStart(CurrentlyExecuting started) {
        begin(Turn.of(started.getExecution()));
    }

    @Override
    public void onExecutionComplete(ExecutionComplete ended) {
        end(Turn.of(ended.getExecution()));
    }
}
