package io.fenqi.ledger.lane;

import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.lane.LaneUnavailable.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** All lanes of this instance: the only way to change what anyone owns. */
public final class Lanes implements AutoCloseable {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final LaneSettings settings;
    private final List<LaneWriter> writers;
    private final List<Thread> threads = new ArrayList<>();

    /**
     * Makes the lanes; {@link #start} starts them.
     *
     * @param connections gives a fresh connection each time, never a pooled one: a lane's lock lives as long as it
     */
    public Lanes(LaneSettings settings, DataSource connections, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.writers = IntStream.range(0, settings.count())
                .mapToObj(lane -> new LaneWriter(lane, settings, connections, clock, meters))
                .toList();
    }

    public synchronized void start() {
        for (var writer : writers) {
            threads.add(Thread.ofPlatform().name("lane-" + threads.size()).start(writer));
        }
    }

    /** Puts a command into the lane's queue; throws {@link LaneUnavailable} if it cannot. */
    public CompletableFuture<Outcome> submit(int lane, Command command) {
        return writers.get(lane).submit(command);
    }

    /** Waits for the outcome; throws {@link LaneUnavailable} if it does not come in time. */
    public Outcome await(int lane, CompletableFuture<Outcome> promise) {
        try {
            return promise.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof LaneUnavailable unavailable) {
                throw new LaneUnavailable(lane, unavailable.reason());
            }
            throw new CompletionException(failure.getCause());
        } catch (TimeoutException late) {
            throw new LaneUnavailable(lane, Reason.OUTCOME_UNKNOWN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaneUnavailable(lane, Reason.OUTCOME_UNKNOWN);
        }
    }

    /** Submits and waits. */
    public Outcome execute(int lane, Command command) {
        return await(lane, submit(lane, command));
    }

    public int count() {
        return writers.size();
    }

    public LaneStanding standing(int lane) {
        return writers.get(lane).standing();
    }

    @Override
    public synchronized void close() {
        writers.forEach(LaneWriter::stop);
        for (var thread : threads) {
            try {
                thread.join(STOP_WITHIN);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
