package io.fenqi.risk.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known when a decision is made, by name. A number is a {@code Long} (amounts in fen, ages in years), a yes or
 * no a {@code Boolean}, the rest {@code String}. Stored beside the decision, so that it can be replayed.
 */
public record Facts(Map<String, Object> values) {
    public Facts {
        values = new TreeMap<>(values);
        values.forEach((name, value) -> {
            if (!(value instanceof Long || value instanceof Boolean || value instanceof String))
                throw new IllegalArgumentException("fact %s is neither number, yes/no nor text".formatted(name));
        });
    }

    Optional<Object> get(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
