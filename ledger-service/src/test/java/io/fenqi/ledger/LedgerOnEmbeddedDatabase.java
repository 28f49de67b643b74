package io.fenqi.ledger;

import io.fenqi.kit.identity.IdentityKeys;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Starts the whole service on a fresh embedded database, for benchmarks and for trying it by hand. The keys of all
 * services are made, so that a client in the same JVM can sign calls.
 */
public final class LedgerOnEmbeddedDatabase {
    private LedgerOnEmbeddedDatabase() {}

    /** Arguments are Spring's, such as {@code --server.port=0} or {@code --fenqi.identity.key-folder=...}. */
    public static void main(String[] args) throws IOException {
        var keys = Files.createTempDirectory("ledger-keys");
        IdentityKeys.createMissing(keys, ServiceName.all());
        var database = TestPostgres.databaseOf("ledger-service");
        var given = Stream.of(
                "--fenqi.database.host=" + database.host(),
                "--fenqi.database.port=" + database.port(),
                "--fenqi.database.name=" + database.name(),
                "--fenqi.database.app-password=" + database.password(),
                "--fenqi.database.owner-password=" + database.password(),
                "--fenqi.identity.key-folder=" + keys);
        LedgerApplication.start(Stream.concat(given, Arrays.stream(args)).toArray(String[]::new));
    }
}
