package io.fenqi.standalone;

import io.fenqi.standalone.postgres.PostgresFolders;
import io.fenqi.standalone.postgres.PostgresServer;
import java.nio.file.Path;

/**
 * Where the suite keeps its files.
 *
 * @param data shared by all that was ever started here: programs, logs, process ids
 * @param store the folder below that holds one set of books (database cluster and keys)
 */
public record SuiteFolders(Path data, String store) {
    Path keys() {
        return data.resolve(store).resolve("keys");
    }

    /** How far the sandbox's clock is ahead: it belongs to the books, whose dates are in that time. */
    Path clock() {
        return data.resolve(store).resolve("clock");
    }

    Path logs() {
        return data.resolve("logs");
    }

    /** What runs now: process ids and the list of services. */
    Path run() {
        return data.resolve("run");
    }

    PostgresFolders postgres() {
        return new PostgresFolders(
                data.resolve("bin").resolve("postgresql-" + PostgresServer.VERSION),
                data.resolve(store).resolve("postgres"),
                logs().resolve("postgres.log"));
    }
}
