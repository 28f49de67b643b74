package io.fenqi.bench.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements that the server logged between two moments, by database and text. */
final class StatementLog {
    private static final Pattern LINE =
            Pattern.compile("(fenqi\\w+) LOG: {2}(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final int TEXT_MAX = 110;

    private final Path file;
    private long from;

    StatementLog(Path file) {
        this.file = file;
    }

    void begin() {
        from = size();
    }

    /** How often each statement was executed since {@link #begin}. */
    Map<String, Long> counts() {
        try (var log = Files.newByteChannel(file)) {
            log.position(from);
            var text = new String(Channels.newInputStream(log).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(LINE::matcher)
                    .filter(line -> line.matches())
                    .map(line -> line.group(1) + "  " + shortened(line.group(2)))
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The most frequent first. */
    static List<Map.Entry<String, Long>> top(Map<String, Long> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    private static String shortened(String sql) {
        var text = sql.strip().replaceAll("\\s+", " ");
        return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
