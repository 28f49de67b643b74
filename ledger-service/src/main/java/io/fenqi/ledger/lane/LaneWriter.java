package io.fenqi.ledger.lane;

import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.lane.LaneUnavailable.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes a lane. It takes what waits in the queue (no timer), commits it as one batch and answers
 * after the commit. After any error it forgets everything, takes the lane anew and reads what is committed.
 */
final class LaneWriter implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LaneWriter.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final int lane;
    private final LaneSettings settings;
    private final DataSource connections;
    private final Clock clock;
    private final BlockingQueue<Ticket> queue;
    private final LaneMeters meters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile LaneStanding standing = LaneStanding.STARTING;
    private @Nullable Ticket next;

    LaneWriter(int lane, LaneSettings settings, DataSource connections, Clock clock, MeterRegistry meters) {
        this.lane = lane;
        this.settings = settings;
        this.connections = connections;
        this.clock = clock;
        this.queue = new ArrayBlockingQueue<>(settings.queueLength());
        this.meters = new LaneMeters(meters, lane, queue);
    }

    /** Promises the outcome of a command, or says at once why it cannot. */
    CompletableFuture<Outcome> submit(Command command) {
        if (standing == LaneStanding.STANDBY || standing == LaneStanding.STOPPED) {
            throw new LaneUnavailable(lane, Reason.OWNED_ELSEWHERE);
        }
        var ticket = Ticket.of(command);
        if (!queue.offer(ticket)) {
            throw new LaneUnavailable(lane, Reason.TOO_BUSY);
        }
        return ticket.promise();
    }

    LaneStanding standing() {
        return standing;
    }

    void stop() {
        stopping.countDown();
    }

    @Override
    public void run() {
        try {
            while (!isStopping()) {
                try {
                    ownAndServe();
                } catch (SQLException | RuntimeException failure) {
                    LOG.warn("lane {} starts anew: {}", lane, failure.getMessage());
                    pause();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            standing = LaneStanding.STOPPED;
            failWaiting(Reason.OWNED_ELSEWHERE);
        }
    }

    private void ownAndServe() throws SQLException, InterruptedException {
        var taken = LaneOwnership.take(connections, lane);
        if (taken.isEmpty()) {
            standing = LaneStanding.STANDBY;
            failWaiting(Reason.OWNED_ELSEWHERE);
            pause();
            return;
        }
        try (var ownership = taken.get()) {
            var batches = new LaneBatches(ownership, lane, clock, settings.accountsInMemory());
            standing = LaneStanding.OWNER;
            LOG.info("lane {} is owned, epoch {}", lane, ownership.epoch());
            serve(batches);
        } finally {
            standing = LaneStanding.STARTING;
        }
    }

    private void serve(LaneBatches batches) throws SQLException, InterruptedException {
        while (!isStopping()) {
            var tickets = gather();
            if (tickets.isEmpty()) {
                continue;
            }
            var sample = meters.start();
            try {
                batches.commit(tickets);
            } finally {
                failUnanswered(tickets);
            }
            meters.committed(sample, tickets.size());
        }
    }

    /** What waits now, at most a batch; a command that stands alone comes alone. */
    private List<Ticket> gather() throws InterruptedException {
        var first = next != null ? next : queue.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        next = null;
        var tickets = new ArrayList<Ticket>();
        if (first == null) {
            return tickets;
        }
        tickets.add(first);
        while (!first.standsAlone() && tickets.size() < settings.batchSize()) {
            var more = queue.poll();
            if (more == null) {
                break;
            }
            if (more.standsAlone()) {
                next = more;
                break;
            }
            tickets.add(more);
        }
        return tickets;
    }

    private void failUnanswered(List<Ticket> tickets) {
        for (var ticket : tickets) {
            if (!ticket.promise().isDone()) {
                ticket.promise().completeExceptionally(new LaneUnavailable(lane, Reason.OUTCOME_UNKNOWN));
            }
        }
    }

    private void failWaiting(Reason reason) {
        var waiting = new ArrayList<Ticket>();
        if (next != null) {
            waiting.add(next);
            next = null;
        }
        queue.drainTo(waiting);
        waiting.forEach(ticket -> ticket.promise().completeExceptionally(new LaneUnavailable(lane, reason)));
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() throws InterruptedException {
        stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
