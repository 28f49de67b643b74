package io.fenqi.standalone;

import io.fenqi.standalone.postgres.PostgresFailure;
import java.util.List;
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
        var stories = stories(Standalone.class.getClassLoader());
        try (var run = SuiteRun.begin(options, console)) {
            run.announceReady();
            boolean held = tell(stories, run.suite());
            if (!options.exit()) {
                console.say("");
                console.say("The suite runs on; Ctrl-C ends it.");
                waitForever();
            }
            return held ? 0 : 1;
        }
    }

    /** A demo without a story would show nothing and call it held; so it is refused before any books are touched. */
    static List<Story> stories(ClassLoader classPath) {
        var found = ServiceLoader.load(Story.class, classPath).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (found.isEmpty()) {
            throw new StartRefused("There is no story on the class path that a demo could tell.");
        }
        return found;
    }

    private boolean tell(List<Story> stories, Suite suite) {
        boolean held = true;
        for (var story : stories) {
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
