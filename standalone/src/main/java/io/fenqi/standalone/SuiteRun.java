package io.fenqi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The suite while {@code ./fenqi} runs it: only one at a time in a data folder, known by files in {@code run/}, and
 * stopped in order when this JVM is asked to end.
 */
final class SuiteRun implements AutoCloseable {
    private static final String LAST_STORE = "last-store";

    private final SuiteFolders folders;
    private final Suite suite;
    private final FileChannel lock;
    private final Thread onEnd = new Thread(this::end, "stop");

    private SuiteRun(SuiteFolders folders, SuiteSettings settings, FileChannel lock) {
        this.folders = folders;
        this.lock = lock;
        this.suite = new Suite(settings);
    }

    static SuiteRun begin(Options options, Console console) {
        var folders = options.folders();
        var settings = SuiteSettings.standard(folders, options.postgresPort(), options.processes(), console);
        if (settings.ports().isEmpty()) {
            throw new StartRefused("There is no service on the class path.");
        }
        long started = System.nanoTime();
        try {
            Files.createDirectories(folders.run());
            var lock = lock(folders.run().resolve("lock"));
            if (options.command() == Options.Command.DEMO) {
                deleteAll(folders.data().resolve(folders.store())); // the story is told on empty books
            }
            Files.writeString(folders.data().resolve(LAST_STORE), folders.store());
            var run = new SuiteRun(folders, settings, lock);
            Files.writeString(
                    folders.run().resolve("suite.pid"),
                    String.valueOf(ProcessHandle.current().pid()));
            Runtime.getRuntime().addShutdownHook(run.onEnd);
            console.say("Starting %d services on data in %s"
                    .formatted(settings.ports().size(), folders.data().resolve(folders.store())));
            run.suite.begin();
            console.say(String.format(Locale.ROOT, "All up in %.1f s", (System.nanoTime() - started) / 1e9));
            return run;
        } catch (IOException failure) {
            throw new StartRefused("The folder %s cannot be used: %s.".formatted(folders.data(), failure.getMessage()));
        }
    }

    /** The books that are or were worked on last in this data folder. */
    static SuiteFolders lastStore(Path data) {
        try {
            var file = data.resolve(LAST_STORE);
            return new SuiteFolders(
                    data, Files.exists(file) ? Files.readString(file).strip() : "suite");
        } catch (IOException failure) {
            throw new StartRefused("The folder %s cannot be read: %s.".formatted(data, failure.getMessage()));
        }
    }

    Suite suite() {
        return suite;
    }

    /** Tells the outside what runs and that it is ready. */
    void announceReady() {
        try {
            Files.writeString(
                    folders.run().resolve("services"),
                    suite.services().stream()
                            .map(service -> "%s %d %d%n"
                                    .formatted(service, suite.url(service).getPort(), suite.pid(service)))
                            .collect(Collectors.joining()));
            Files.writeString(folders.run().resolve("ready"), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onEnd);
        end();
    }

    private void end() {
        suite.close();
        try {
            for (var name : new String[] {"ready", "services", "suite.pid"}) {
                Files.deleteIfExists(folders.run().resolve(name));
            }
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StartRefused("The suite runs already; ./fenqi down stops it.");
        }
        return channel;
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
