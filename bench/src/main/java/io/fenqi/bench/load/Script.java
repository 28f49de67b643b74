package io.fenqi.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Calls prepared for the load generator; written to a file, one a line. */
public final class Script {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final List<String> lines = new ArrayList<>();

    /** Adds a PUT whose right answer contains the expected text. */
    public void put(URI uri, String callee, String expected, Object body) {
        lines.add(String.join("\t", "PUT", uri.toString(), callee, expected, JSON.writeValueAsString(body)));
    }

    public Path write(Path file) {
        try {
            return Files.write(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
