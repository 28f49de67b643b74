package io.fenqi.bench.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words of a command line, all of the form {@code --name=value} or {@code --name}. */
public final class Options {
    private final Map<String, String> values = new HashMap<>();

    public Options(String... words) {
        for (var word : words) {
            if (!word.startsWith("--")) throw new IllegalArgumentException("not an option: " + word);
            int equals = word.indexOf('=');
            if (equals < 0) values.put(word.substring(2), "");
            else values.put(word.substring(2, equals), word.substring(equals + 1));
        }
    }

    public int number(String name, int otherwise) {
        return text(name).map(Integer::valueOf).orElse(otherwise);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }
}
