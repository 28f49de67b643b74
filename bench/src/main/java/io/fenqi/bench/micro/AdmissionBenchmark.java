package io.fenqi.bench.micro;

import io.fenqi.ledger.account.Owner;
import io.fenqi.ledger.admission.ChainHead;
import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Draft;
import io.fenqi.ledger.admission.LaneState;
import io.fenqi.ledger.admission.Lookups;
import io.fenqi.ledger.admission.Note;
import io.fenqi.ledger.admission.Parties;
import io.fenqi.ledger.admission.RequestKey;
import io.fenqi.ledger.journal.Batch;
import io.fenqi.ledger.template.JournalTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the ledger's writer does in memory for each posting of a batch of 500; figures are for one posting. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AdmissionBenchmark {
    private static final int BATCH = 500;
    private static final int MERCHANTS = 100;
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private final LaneState state = new LaneState(0, ChainHead.START, List.of(), List.of());
    private final List<Command> commands =
            IntStream.range(0, BATCH).mapToObj(AdmissionBenchmark::command).toList();

    /** Floors and balances. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Draft decide() {
        var draft = state.draft(NOW, Lookups.NONE);
        for (var command : commands) draft.decide(command);
        return draft;
    }

    /** The same, and the hash of each journal and of the batch. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Optional<Batch> decideAndHash() {
        return decide().batch(1);
    }

    private static Command command(int number) {
        var key = new RequestKey("ops", new UUID(0, number), "0".repeat(64));
        var merchant = String.valueOf(898_310_000_000_000L + number % MERCHANTS);
        var parties = new Parties("HOT", Map.of(Owner.MERCHANT, merchant));
        return new Command.PostJournal(
                key, JournalTemplate.REFUND_BEFORE_SETTLEMENT, parties, 1, new Note("SYSTEM:bench", "bench", null));
    }
}
