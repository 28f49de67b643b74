package io.fenqi.kit.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Keeps how far the sandbox's clock is ahead of the machine's, so that a service that starts again is in the same time as
 * its data and its peers. Services on one machine share the file.
 */
record ClockFile(Path path) {
    Duration ahead() {
        try {
            return Files.exists(path) ? Duration.parse(Files.readString(path).strip()) : Duration.ZERO;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void keep(Duration ahead) {
        try {
            var fresh = Files.createTempFile(path.toAbsolutePath().getParent(), "clock", ".new");
            Files.writeString(fresh, ahead.toString());
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
