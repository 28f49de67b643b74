package io.fenqi.kit.outbox;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.fenqi.kernel.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows a try: the row goes, waits for the next try, or becomes an ops case. */
final class TaskOutcome {
    private static final Logger log = LoggerFactory.getLogger(TaskOutcome.class);

    private final Set<Turn> running = ConcurrentHashMap.newKeySet();
    private final TaskRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Nudge nudge;

    TaskOutcome(TaskRows rows, TransactionTemplate transaction, Clock clock, Nudge nudge) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
        this.nudge = nudge;
    }

    void started(Execution execution) {
        running.add(Turn.of(execution));
    }

    void ended(Execution execution) {
        running.remove(Turn.of(execution));
    }

    void done(Execution done) {
        boolean over = Boolean.TRUE.equals(transaction.execute(status -> rows.remove(done)));
        if (!over) {
            nudge.now();
        }
    }

    <T> void failed(ExecutionComplete failed, ExecutionOperations<T> operations, Backoff backoff) {
        retryOrGiveUp(failed, operations, backoff, failed.getCause().orElse(null));
    }

    /**
     * A row is called dead when its heartbeat is old. A clock that was moved makes every heartbeat old, so what this
     * process is really doing is left alone: its next heartbeat is fresh again.
     */
    <T> void died(ExecutionComplete dead, ExecutionOperations<T> operations, Backoff backoff) {
        if (!running.contains(Turn.of(dead.getExecution()))) {
            retryOrGiveUp(dead, operations, backoff, null);
        }
    }

    private <T> void retryOrGiveUp(
            ExecutionComplete ended, ExecutionOperations<T> operations, Backoff backoff, @Nullable Throwable cause) {
        Execution execution = ended.getExecution();
        int failures = execution.consecutiveFailures + 1;
        if (backoff.isUsedUp(failures)) {
            giveUp(execution, failures, cause);
            return;
        }
        Instant nextTry = backoff.nextTry(clock.instant(), failures, RandomGenerator.getDefault());
        log.warn(
                "Task {} key {} failed, try {} of {}, next at {}",
                execution.getTaskName(),
                execution.getId(),
                failures,
                backoff.attempts(),
                nextTry,
                cause);
        operations.reschedule(ended, nextTry);
    }

    private void giveUp(Execution execution, int failures, @Nullable Throwable cause) {
        var id = Ids.timeOrdered(clock);
        boolean opened = Boolean.TRUE.equals(transaction.execute(
                status -> rows.giveUp(execution, id, failures, FailureText.of(cause), clock.instant())));
        if (opened) {
            log.error(
                    "Task {} key {} failed {} times and is ops case {}",
                    execution.getTaskName(),
                    execution.getId(),
                    failures,
                    id,
                    cause);
        }
    }

    private record Turn(String name, String key, long version) {
        static Turn of(Execution execution) {
            return new Turn(execution.getTaskName(), execution.getId(), execution.version);
        }
    }
}
