package io.fenqi.kit.outbox;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The first try of a message, made right after the commit by the process that asked for it: its row is inserted as
 * taken, so that nobody has to look for it. A try that fails, or whose process dies, leaves the row to the scheduler.
 *
 * <p>At most so many at a time; when all places are taken, messages wait for the scheduler as those of a later time do.
 */
final class FirstTries {
    private static final Logger log = LoggerFactory.getLogger(FirstTries.class);
    private static final ThreadFactory THREADS =
            Thread.ofVirtual().name("outbox-first-", 0).factory();

    private final TaskRows rows;
    private final TaskOutcome outcome;
    private final Clock clock;
    private volatile @Nullable Desk desk;

    FirstTries(TaskRows rows, TaskOutcome outcome, Clock clock) {
        this.rows = rows;
        this.outcome = outcome;
        this.clock = clock;
    }

    /** Who works here now, with a free place for each work that may be done at the same time. */
    private record Desk(Map<String, TaskWork<?>> works, int places, Semaphore free) {}

    void open(Collection<TaskWork<?>> works, int places) {
        var byName = works.stream().collect(Collectors.toMap(work -> work.name().name(), Function.identity()));
        desk = new Desk(byName, places, new Semaphore(places));
    }

    /** Takes no more, and waits a while for what is being done. */
    void close(Duration wait) {
        var closing = desk;
        desk = null;
        try {
            if (closing != null
                    && !closing.free().tryAcquire(closing.places(), wait.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn(
                        "Stopped while {} messages were at work",
                        outcome.running().count());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stores a message that is to be tried after this transaction's commit; false, and nothing is stored, if it cannot be. */
    <T> boolean take(TaskName<T> name, String key, T payload, byte[] json) {
        var now = desk;
        if (now == null || !now.works().containsKey(name.name()) || !now.free().tryAcquire()) {
            return false;
        }
        boolean mine = false;
        try {
            mine = rows.addTaken(name.name(), key, json, clock.instant());
            if (mine) {
                TransactionSynchronizationManager.registerSynchronization(
                        new TryAfterCommit(now, new Turn(name.name(), key, TaskRows.FIRST_VERSION), payload));
            }
        } finally {
            if (!mine) {
                now.free().release();
            }
        }
        return true;
    }

    private <T> void work(TaskWork<T> work, Turn turn, Object payload) {
        try {
            var message = work.name().payload().cast(payload);
            CurrentCall.as(Actor.system(turn.name()), () -> work.work().accept(message));
        } catch (Exception | Error failure) {
            outcome.failedFirst(turn, work.backoff(), failure);
            return;
        }
        outcome.done(turn);
    }

    private final class TryAfterCommit implements TransactionSynchronization {
        private final Desk desk;
        private final Turn turn;
        private final Object payload;

        private TryAfterCommit(Desk desk, Turn turn, Object payload) {
            this.desk = desk;
            this.turn = turn;
            this.payload = payload;
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                outcome.running().begin(turn);
                THREADS.newThread(this::run).start();
            } else {
                desk.free().release();
            }
        }

        private void run() {
            try {
                var work = desk.works().get(turn.name());
                if (work != null) {
                    work(work, turn, payload);
                }
            } catch (RuntimeException failure) {
                log.warn(
                        "Task {} key {}: its outcome was not stored; it is tried again",
                        turn.name(),
                        turn.key(),
                        failure);
            } finally {
                outcome.running().end(turn);
                desk.free().release();
            }
        }
    }
}
