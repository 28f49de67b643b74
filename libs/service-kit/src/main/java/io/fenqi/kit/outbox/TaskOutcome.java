package io.fenqi.kit.outbox;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.fenqi.kernel.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows a try: the row goes, waits for the next try, or becomes an ops case. */
final class TaskOutcome {
    private static final Logger log = LoggerFactory.getLogger(TaskOutcome.class);

    private final Running running;
    private final TaskRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Nudge nudge;

    TaskOutcome(TaskRows rows, TransactionTemplate transaction, Clock clock, Nudge nudge) {
        this.running = new Running(rows, clock);
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
        this.nudge = nudge;
    }

    void done(Turn done) {
        if (!rows.remove(done)) {
            nudge.now();
        }
    }

    <T> void failed(ExecutionComplete failed, ExecutionOperations<T> operations, Backoff backoff) {
        retryOrGiveUp(failed, operations, backoff, failed.getCause().orElse(null));
    }

    void failedFirst(Turn failed, Backoff backoff, Throwable cause) {
        retryOrGiveUp(failed, 1, backoff, cause, nextTry -> rows.retry(failed, nextTry, clock.instant()));
    }

    /** Of a process that was killed, or of this one if it was called dead by mistake. */
    <T> void died(ExecutionComplete dead, ExecutionOperations<T> operations, Backoff backoff) {
        if (!running.has(Turn.of(dead.getExecution()))) {
            retryOrGiveUp(dead, operations, backoff, null);
        }
    }

    /** A task that comes back and whose process was killed has its next turn at once. */
    void revive(ExecutionComplete dead, ExecutionOperations<Void> operations) {
        if (!running.has(Turn.of(dead.getExecution()))) {
            operations.reschedule(dead, clock.instant());
        }
    }

    Running running() {
        return running;
    }

    private <T> void retryOrGiveUp(
            ExecutionComplete ended, ExecutionOperations<T> operations, Backoff backoff, @Nullable Throwable cause) {
        Execution execution = ended.getExecution();
        retryOrGiveUp(
                Turn.of(execution),
                execution.consecutiveFailures + 1,
                backoff,
                cause,
                nextTry -> operations.reschedule(ended, nextTry));
    }

    private void retryOrGiveUp(
            Turn turn, int failures, Backoff backoff, @Nullable Throwable cause, Consumer<Instant> retry) {
        if (backoff.isUsedUp(failures)) {
            giveUp(turn, failures, cause);
            return;
        }
        Instant nextTry = backoff.nextTry(clock.instant(), failures, RandomGenerator.getDefault());
        log.warn(
                "Task {} key {} failed, try {} of {}, next at {}",
                turn.name(),
                turn.key(),
                failures,
                backoff.attempts(),
                nextTry,
                cause);
        retry.accept(nextTry);
    }

    private void giveUp(Turn turn, int failures, @Nullable Throwable cause) {
        var id = Ids.timeOrdered(clock);
        boolean opened = Boolean.TRUE.equals(
                transaction.execute(status -> rows.giveUp(turn, id, failures, FailureText.of(cause), clock.instant())));
        if (opened) {
            log.error(
                    "Task {} key {} failed {} times and is ops case {}", turn.name(), turn.key(), failures, id, cause);
        }
    }
}
