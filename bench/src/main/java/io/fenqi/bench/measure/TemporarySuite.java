package io.fenqi.bench.measure;

import io.fenqi.standalone.Suite;
import io.fenqi.standalone.SuiteService;
import io.fenqi.standalone.SuiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** A suite on free ports in a temporary folder; stopped and removed at the end, also when this JVM is asked to end. */
public final class TemporarySuite implements AutoCloseable {
    private final Path folder;
    private final Suite suite;
    private final Thread onEnd = new Thread(this::end, "stop");

    private TemporarySuite(Path folder, Suite suite) {
        this.folder = folder;
        this.suite = suite;
    }

    /** Some services, or all if none is named; those of the set run in processes of their own. */
    public static TemporarySuite start(Set<SuiteService> apart, SuiteService... only) {
        try {
            var folder = Files.createTempDirectory("fenqi-bench");
            var settings = SuiteSettings.forTests(folder, only).withOwnProcess(apart);
            var started = new TemporarySuite(folder, Suite.start(settings));
            Runtime.getRuntime().addShutdownHook(started.onEnd);
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Suite suite() {
        return suite;
    }

    /** Where it keeps its files, and others may keep theirs. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onEnd);
        end();
    }

    private void end() {
        suite.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
