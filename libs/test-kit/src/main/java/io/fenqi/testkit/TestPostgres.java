package io.fenqi.testkit;

import io.fenqi.kit.database.ServiceDatabase;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one PostgreSQL server of this JVM's tests, started when first asked for.
 *
 * <p>Taken in this order: a server named by the system property {@code fenqi.test.postgres} or the environment
 * variable {@code FENQI_TEST_POSTGRES} (an administrator's JDBC URL); a container, if a Docker engine answers; an
 * embedded server. Database names carry a random suffix, so several JVMs may share one given server; there the databases
 * are dropped when the JVM ends.
 */
public final class TestPostgres {
    private static final Map<String, TestDatabase> DATABASES = new ConcurrentHashMap<>();
    private static final int DEFAULT_PORT = 5432;
    private static final String SUFFIX = HexFormat.of().formatHex(randomBytes(4));

    private TestPostgres() {}

    /** The database of this service, for example {@code ledger-service}; made at the first call, then always the same. */
    public static TestDatabase databaseOf(String service) {
        return DATABASES.computeIfAbsent(service, TestPostgres::create);
    }

    /** JDBC URL of an administrator of the server, connected to its own database. */
    public static String adminUrl() {
        return Holder.SERVER.adminUrl();
    }

    private static TestDatabase create(String service) {
        var name = "fenqi_%s_%s".formatted(service.replace('-', '_'), SUFFIX);
        try {
            ServiceDatabase.create(adminUrl(), name, "secret", "secret");
        } catch (SQLException failure) {
            throw new IllegalStateException("no test database for " + service, failure);
        }
        if (Holder.SERVER.outlivesTests()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(name)));
        }
        var server = URI.create(adminUrl().substring("jdbc:".length()));
        int port = server.getPort() < 0 ? DEFAULT_PORT : server.getPort();
        return new TestDatabase(server.getHost(), port, name, "secret");
    }

    private static void drop(String name) {
        try (var connection = DriverManager.getConnection(adminUrl());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("drop role if exists " + ServiceDatabase.ownerOf(name));
            statement.execute("drop role if exists " + ServiceDatabase.appOf(name));
        } catch (SQLException failure) {
            // The tests are over; a left-over database is told apart by its random name.
        }
    }

    private static byte[] randomBytes(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static final class Holder {
        static final PostgresServer SERVER = PostgresServer.start();
    }
}
