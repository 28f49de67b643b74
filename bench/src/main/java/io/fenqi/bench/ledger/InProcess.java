package io.fenqi.bench.ledger;

import io.fenqi.bench.measure.CpuMeter;
import io.fenqi.bench.measure.Latencies;
import io.fenqi.ledger.account.Owner;
import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Note;
import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.admission.Parties;
import io.fenqi.ledger.admission.RequestKey;
import io.fenqi.ledger.lane.LaneSettings;
import io.fenqi.ledger.lane.Lanes;
import io.fenqi.ledger.template.JournalTemplate;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Our lane without the service around it: many callers on virtual threads, each waiting for its answer. */
final class InProcess {
    private static final int CALLERS = 1_000;
    private static final int MERCHANTS = 100;
    private static final String HASH = "0".repeat(64);
    private static final Note NOTE = new Note("SYSTEM:bench", "bench", null);

    private final Lanes lanes;
    private final CpuMeter meter;

    private InProcess(Lanes lanes, CpuMeter meter) {
        this.lanes = lanes;
        this.meter = meter;
    }

    static Measured measure(String serverAdminUrl, CpuMeter meter, int batchSize, int transfers) throws SQLException {
        var database =
                BenchDatabase.create(serverAdminUrl, "bench_lane_" + batchSize).withLedger();
        var settings = new LaneSettings(1, 10_000, batchSize, Duration.ofSeconds(5), 200_000);
        try (var lanes = new Lanes(settings, database.connections(), Clock.systemUTC(), new SimpleMeterRegistry())) {
            lanes.start();
            var bench = new InProcess(lanes, meter);
            bench.awaitOwnership();
            bench.post("", transfers / 3);
            return bench.post("ours in process, %d callers, batches <= %d".formatted(CALLERS, batchSize), transfers);
        }
    }

    private void awaitOwnership() {
        while (true) {
            try {
                postOne();
                return;
            } catch (RuntimeException notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private Measured post(String name, int transfers) {
        var left = new AtomicInteger(transfers);
        var latencies = new Latencies(transfers);
        var before = meter.read();
        long started = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        long begun = System.nanoTime();
                        postOne();
                        latencies.add(System.nanoTime() - begun);
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Measured(
                name, transfers, seconds, meter.read().minus(before), latencies.millis(0.5), latencies.millis(0.99));
    }

    private void postOne() {
        var random = ThreadLocalRandom.current();
        var key = new RequestKey("ops", new UUID(random.nextLong(), random.nextLong()), HASH);
        var merchant = String.valueOf(898_310_000_000_000L + random.nextInt(MERCHANTS));
        var parties = new Parties("HOT", Map.of(Owner.MERCHANT, merchant));
        var outcome = lanes.execute(
                0, new Command.PostJournal(key, JournalTemplate.REFUND_BEFORE_SETTLEMENT, parties, 1, NOTE));
        if (!(outcome instanceof Outcome.Posted)) throw new IllegalStateException("not booked: " + outcome);
    }
}
