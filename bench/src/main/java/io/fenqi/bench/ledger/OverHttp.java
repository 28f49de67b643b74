package io.fenqi.bench.ledger;

import static io.fenqi.standalone.ServiceCatalog.LEDGER;

import io.fenqi.bench.load.GeneratorProcess;
import io.fenqi.bench.measure.CpuMeter;
import io.fenqi.standalone.Suite;
import io.fenqi.standalone.story.SuiteApi;
import java.util.Map;

/** The running service, called by a load generator in a process of its own. */
final class OverHttp {
    static final int CONNECTIONS_SINGLE = 64;
    static final int CONNECTIONS_BULK = 8;

    private final Suite suite;
    private final CpuMeter meter;

    OverHttp(Suite suite, CpuMeter meter) {
        this.suite = suite;
        this.meter = meter;
        new SuiteApi(suite).put(LEDGER, "/lenders/HOT", Map.of("name", "hot")).orFail();
    }

    /** Requests of so many postings each; 1: the single endpoint. */
    Measured measure(int size, int connections, int transfers) {
        int requests = Math.max(connections, transfers / size);
        var url = suite.url(LEDGER).toString();
        try (var generator = GeneratorProcess.ofJournals(
                suite.keyFolder(), connections, url, size, Math.max(connections, requests / 2), requests)) {
            var before = meter.read();
            var outcome = generator.run();
            var cpu = meter.read().minus(before);
            if (outcome.failed() > 0) {
                System.out.println(outcome.failed() + " requests failed: the next figure is wrong");
            }
            return new Measured(
                    name(size, connections),
                    outcome.count() * size,
                    outcome.seconds(),
                    cpu,
                    outcome.p50Millis(),
                    outcome.p99Millis());
        }
    }

    private static String name(int size, int connections) {
        return size == 1
                ? "ours over HTTP, single, %d connections".formatted(connections)
                : "ours over HTTP, bulk of %d, %d connections".formatted(size, connections);
    }
}
