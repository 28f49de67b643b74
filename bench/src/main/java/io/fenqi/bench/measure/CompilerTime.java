package io.fenqi.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of this JVM's compiler threads: what is left of it shows how warm a run was. */
public final class CompilerTime {
    private static final long TICK_MICROS = 10_000;
    private static final Path THREADS = Path.of("/proc/self/task");

    private CompilerTime() {}

    /** Microseconds used up to now by the compiler threads that live. */
    public static long micros() {
        try (Stream<Path> threads = Files.list(THREADS)) {
            return threads.mapToLong(CompilerTime::ticks).sum() * TICK_MICROS;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long ticks(Path thread) {
        try {
            var text = Files.readString(thread.resolve("stat"));
            if (!text.contains("CompilerThre")) return 0;
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
