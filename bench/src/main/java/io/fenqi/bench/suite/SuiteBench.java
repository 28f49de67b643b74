package io.fenqi.bench.suite;

import io.fenqi.bench.load.GeneratorProcess;
import io.fenqi.bench.load.Script;
import io.fenqi.bench.measure.CompilerTime;
import io.fenqi.bench.measure.CpuMeter;
import io.fenqi.bench.measure.CpuTime;
import io.fenqi.bench.measure.Options;
import io.fenqi.bench.measure.Outcome;
import io.fenqi.bench.measure.TemporarySuite;
import io.fenqi.standalone.ServiceCatalog;
import io.fenqi.standalone.Suite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Processor time of one call through the whole suite, database included. The suite runs in this JVM, with the flags this
 * JVM was given; what stands for the outside is not counted: the load generator and the sandbox (lender core, channel,
 * acquirer) run in processes of their own. What a call sets off (events, their delivery) is waited for and counted; what
 * the suite does without any call is measured before and taken off.
 */
public final class SuiteBench {
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int STATEMENTS_SHOWN = 60;

    private final Options options;
    private final Suite suite;
    private final Databases databases;
    private final CpuMeter meter;
    private final Path folder;

    private SuiteBench(Options options, Suite suite, Path folder) {
        this.options = options;
        this.suite = suite;
        this.folder = folder;
        this.databases = new Databases(suite);
        this.meter = CpuMeter.without(
                ServiceCatalog.SANDBOX.database(), suite.postgres().adminUrl());
    }

    /** Purchases by distinct borrowers; target: 15 ms of processor time (architecture section 7). */
    public static void purchases(Options options) {
        run(options, (bench, town) -> bench.measure("purchase", 15, town::purchases));
    }

    /** Repayments ahead of time by distinct borrowers who bought before; target: 8 ms. */
    public static void repayments(Options options) {
        run(options, (bench, town) -> {
            for (int i = 0; i < 2; i++) bench.send(town.purchases());
            bench.measure("repayment", 8, town::repayments);
        });
    }

    private interface Course {
        void follow(SuiteBench bench, Town town);
    }

    private static void run(Options options, Course course) {
        try (var temporary = TemporarySuite.start(Set.of(ServiceCatalog.SANDBOX))) {
            var bench = new SuiteBench(options, temporary.suite(), temporary.folder());
            say("suite up; settling %d borrowers", bench.size());
            course.follow(bench, Town.settle(temporary.suite(), bench.size()));
        }
    }

    /** One call of each borrower is one round. */
    private int size() {
        return options.number("borrowers", 200);
    }

    private void measure(String what, double targetMillis, Supplier<Script> rounds) {
        for (int i = 1; i <= options.number("warm-up", 5); i++) {
            var outcome = send(rounds.get());
            say(
                    "warm-up %d: %d done, %d failed, %.1f/s, p50 %.1f ms, p99 %.1f ms",
                    i,
                    outcome.count(),
                    outcome.failed(),
                    outcome.count() / outcome.seconds(),
                    outcome.p50Millis(),
                    outcome.p99Millis());
        }
        var idle = idlePerSecond();
        say("idle suite: %.1f ms of processor time a second", idle.totalMicros() / 1e3);
        for (int i = 1; i <= options.number("rounds", 3); i++) {
            report(what, targetMillis, idle, rounds.get());
        }
        if (!options.has("no-statements")) countStatements(what, rounds.get());
    }

    private CpuTime idlePerSecond() {
        databases.awaitQuiet();
        var before = meter.read();
        Databases.pause(IDLE);
        return meter.read().minus(before).times(1.0 / IDLE.toSeconds());
    }

    private void report(String what, double targetMillis, CpuTime idlePerSecond, Script script) {
        try (var generator = generator(script)) {
            databases.awaitQuiet();
            var workBefore = databases.work();
            long compilerBefore = CompilerTime.micros();
            var before = meter.read();
            long started = System.nanoTime();
            var outcome = generator.run();
            databases.awaitQuiet();
            double seconds = (System.nanoTime() - started) / 1e9;
            var gross = meter.read().minus(before);
            var net = gross.minus(idlePerSecond.times(seconds));
            var work = databases.work().minus(workBefore);
            double calls = Math.max(1, outcome.count());
            say(
                    "%s: %d done, %d failed, %d at once, %.1f/s, p50 %.1f ms, p99 %.1f ms",
                    what,
                    outcome.count(),
                    outcome.failed(),
                    connections(),
                    outcome.count() / outcome.seconds(),
                    outcome.p50Millis(),
                    outcome.p99Millis());
            say(
                    "  processor time per %s: %.2f ms = application %.2f + database %.2f (target %.0f; %.2f with idle work)",
                    what,
                    net.totalMicros() / calls / 1e3,
                    net.applicationMicros() / calls / 1e3,
                    net.databaseMicros() / calls / 1e3,
                    targetMillis,
                    gross.totalMicros() / calls / 1e3);
            say(
                    "  of the application's part, just-in-time compilation (gone when fully warm): %.2f ms",
                    (CompilerTime.micros() - compilerBefore) / calls / 1e3);
            say(
                    "  transactions per %s: %.1f, rows written: %.1f (idle work included)",
                    what, work.transactions() / calls, work.rowsWritten() / calls);
        }
    }

    private void countStatements(String what, Script script) {
        var log = new StatementLog(suite.dataFolder().resolve("logs").resolve("postgres.log"));
        databases.logStatements(true);
        log.begin();
        var outcome = send(script);
        databases.logStatements(false);
        var counts = log.counts();
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        double calls = Math.max(1, outcome.count());
        say("statements per %s: %.1f (transaction control and idle work included)", what, sum / calls);
        if (options.has("show-statements")) {
            for (var entry : StatementLog.top(counts, STATEMENTS_SHOWN)) {
                say("  %6.2f  %s", entry.getValue() / calls, entry.getKey());
            }
        }
    }

    /** Sends a script and waits until all it set off is done. */
    private Outcome send(Script script) {
        try (var generator = generator(script)) {
            var outcome = generator.run();
            databases.awaitQuiet();
            return outcome;
        }
    }

    private GeneratorProcess generator(Script script) {
        var nothing = new Script().write(folder.resolve("warm-up.script"));
        return GeneratorProcess.ofScripts(
                suite.keyFolder(), connections(), nothing, script.write(folder.resolve("measured.script")));
    }

    private int connections() {
        return options.number("connections", 16);
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
