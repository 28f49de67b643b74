package io.fenqi.bench.ledger;

import io.fenqi.bench.measure.CpuMeter;
import io.fenqi.bench.measure.Options;
import io.fenqi.bench.measure.TemporarySuite;
import io.fenqi.standalone.ServiceCatalog;
import io.fenqi.standalone.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Postings on one hot account, all ways side by side on one durable PostgreSQL: the limit of one batching writer, our
 * lane in process, our service over HTTP, and peers with a commit per transfer (architecture section 8).
 */
public final class LedgerBench {
    private static final int[] LIMIT_BATCHES = {200, 500, 1_000};
    private static final int[] BULK_SIZES = {50, 200, 500};
    private static final int[] PEER_CLIENTS = {1, 4, 16};
    private static final int PEER_SHARE = 20; // a peer books so many times fewer transfers, to end in like time

    private final Options options;
    private final Suite suite;
    private final CpuMeter meter;
    private final int transfers;

    private LedgerBench(Options options, Suite suite) {
        this.options = options;
        this.suite = suite;
        this.meter = CpuMeter.of(suite.postgres().adminUrl());
        this.transfers = options.number("transfers", 300_000);
    }

    public static void run(Options options) {
        try (var temporary = TemporarySuite.start(Set.of(), ServiceCatalog.LEDGER)) {
            new LedgerBench(options, temporary.suite()).run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void run() throws SQLException, IOException {
        var server = suite.postgres().adminUrl();
        System.out.printf(
                "%-52s %12s %14s %9s %9s%n", "one hot account", "transfers/s", "CPU us each", "p50 ms", "p99 ms");
        var limits = new ArrayList<Measured>();
        for (int size : LIMIT_BATCHES) limits.add(show(LimitWriter.measure(server, meter, size, transfers)));
        var ours = new ArrayList<Measured>();
        for (int size : new int[] {500, 1_000}) ours.add(show(InProcess.measure(server, meter, size, transfers)));
        var http = new OverHttp(suite, meter);
        var bulk = new ArrayList<Measured>();
        for (int size : BULK_SIZES) bulk.add(show(http.measure(size, OverHttp.CONNECTIONS_BULK, transfers)));
        var single = show(http.measure(1, OverHttp.CONNECTIONS_SINGLE, transfers / 4));
        var statement = peers(Peer.singleStatement(server));
        var file = options.text("pgledger-sql");
        var pgledger = file.isPresent() ? peers(Peer.pgledger(server, Path.of(file.get()))) : List.<Measured>of();
        ratios(best(limits), best(ours), best(bulk), single, statement, pgledger);
    }

    private List<Measured> peers(Peer peer) throws SQLException {
        var measured = new ArrayList<Measured>();
        for (int clients : PEER_CLIENTS) {
            measured.add(show(peer.measure(meter, clients, Math.max(100, transfers / PEER_SHARE))));
        }
        return measured;
    }

    private static void ratios(
            double limit,
            double inProcess,
            double bulk,
            Measured single,
            List<Measured> statement,
            List<Measured> pgledger) {
        System.out.println();
        ratio("in process / limit", inProcess / limit, 0.90);
        ratio("HTTP bulk / limit", bulk / limit, 0.80);
        ratio("HTTP single / limit", single.perSecond() / limit, 0.15);
        System.out.printf(
                Locale.ROOT,
                "%-40s %8.1f ms  target < 50  %s%n",
                "HTTP single, p99",
                single.p99Millis(),
                single.p99Millis() < 50 ? "met" : "MISSED");
        ratio("HTTP single / best single statement", single.perSecond() / best(statement), 0);
        ratio("HTTP bulk / best single statement", bulk / best(statement), 0);
        if (pgledger.isEmpty()) return;
        ratio("HTTP single / best pgledger", single.perSecond() / best(pgledger), 5);
        ratio("HTTP bulk / best pgledger", bulk / best(pgledger), 25);
    }

    private static void ratio(String name, double value, double target) {
        var verdict = target == 0
                ? "(no target)"
                : "target >= %.2f  %s".formatted(target, value >= target ? "met" : "MISSED");
        System.out.printf(Locale.ROOT, "%-40s %8.2f     %s%n", name, value, verdict);
    }

    private static double best(List<Measured> measured) {
        return measured.stream().mapToDouble(Measured::perSecond).max().orElseThrow();
    }

    private static Measured show(Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "%-52s %,12.0f %14.1f %9.2f %9.2f%n",
                measured.name(),
                measured.perSecond(),
                measured.microsPerTransfer(),
                measured.p50Millis(),
                measured.p99Millis());
        return measured;
    }
}
