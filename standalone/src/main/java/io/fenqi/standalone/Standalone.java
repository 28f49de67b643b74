package io.fenqi.standalone;

import io.fenqi.standalone.postgres.PostgresFailure;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;

/** Starts the whole suite on this machine, as {@code ./fenqi} asks. */
public final class Standalone {
    private final Options options;
    private final Console console;

    private Standalone(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    public static void main(String... words) {
        var console = new Console(System.out);
        try {
            System.exit(new Standalone(Options.parse(words), console).run());
        } catch (StartRefused | PostgresFailure refusal) {
            System.err.println("fenqi: " + refusal.getMessage());
            System.exit(1);
        }
    }

    private int run() {
        return switch (options.command()) {
            case UP -> up();
            case DEMO -> demo();
            case VERIFY_LEDGER -> new LedgerProof(options, console).run();
        };
    }

    private int up() {
        try (var run = SuiteRun.begin(options, console)) {
            console.say("Ready. ./fenqi status shows it, ./fenqi down stops it.");
            run.announceReady();
            waitForever();
        }
        return 0;
    }

    private int demo() {
        try (var run = SuiteRun.begin(options, console)) {
            run.announceReady();
            boolean held = tell(run.suite());
            if (!options.exit()) {
                console.say("");
                console.say("The suite runs on; Ctrl-C ends it.");
                waitForever();
            }
            return held ? 0 : 1;
        }
    }

    private boolean tell(Suite suite) {
        boolean held = true;
        for (var story : ServiceLoader.load(Story.class)) {
            held &= story.tell(suite, console);
        }
        return held;
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
