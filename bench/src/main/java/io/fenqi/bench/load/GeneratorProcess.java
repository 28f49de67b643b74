package io.fenqi.bench.load;

import io.fenqi.bench.measure.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the load generator and talks with it. Its processor time is not that of this JVM. */
public final class GeneratorProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private GeneratorProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Calls from two scripts: one to warm up, one to be measured. Returns when it is warm. */
    public static GeneratorProcess ofScripts(Path keyFolder, int connections, Path warmUp, Path measured) {
        return start(List.of(
                keyFolder.toString(), String.valueOf(connections), "file", warmUp.toString(), measured.toString()));
    }

    /** Postings on the ledger's hot account, {@code size} in each request. Returns when it is warm. */
    public static GeneratorProcess ofJournals(
            Path keyFolder, int connections, String ledgerUrl, int size, int warmUp, int count) {
        return start(List.of(
                keyFolder.toString(),
                String.valueOf(connections),
                "journals",
                ledgerUrl,
                String.valueOf(size),
                String.valueOf(warmUp),
                String.valueOf(count)));
    }

    private static GeneratorProcess start(List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-cp", System.getProperty("java.class.path")));
        words.add(LoadGenerator.class.getName());
        words.addAll(arguments);
        try {
            var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
            var generator = new GeneratorProcess(builder.start());
            generator.expect("READY");
            return generator;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends the load that is measured. */
    public Outcome run() {
        try {
            process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
            return Outcome.parse(line());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void expect(String word) throws IOException {
        var line = line();
        if (!line.equals(word)) throw new IllegalStateException("the generator says: " + line);
    }

    private String line() throws IOException {
        var line = said.readLine();
        if (line == null) throw new IllegalStateException("the generator ended");
        return line;
    }
}
