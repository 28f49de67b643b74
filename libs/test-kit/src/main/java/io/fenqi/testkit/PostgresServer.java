package io.fenqi.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Where the test server comes from.
 *
 * @param adminUrl JDBC URL with user and password of one who may create roles and databases
 * @param outlivesTests whether the server stays after this JVM, so that test databases must be dropped
 */
record PostgresServer(String adminUrl, boolean outlivesTests) {
    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int CONNECTIONS_MAX = 300;

    static PostgresServer start() {
        return given().or(PostgresServer::container).orElseGet(PostgresServer::embedded);
    }

    private static Optional<PostgresServer> given() {
        var property = System.getProperty("fenqi.test.postgres", System.getenv("FENQI_TEST_POSTGRES"));
        return Optional.ofNullable(property).filter(url -> !url.isBlank()).map(url -> new PostgresServer(url, true));
    }

    /** A container, unless no engine answers or its registry does not give the image. */
    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers' own reaper removes it
    private static Optional<PostgresServer> container() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        var postgres = new PostgreSQLContainer("postgres:18.6-alpine")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=" + CONNECTIONS_MAX);
        try {
            postgres.start();
        } catch (RuntimeException failure) {
            log.info("no container, an embedded server instead: {}", failure.getMessage());
            return Optional.empty();
        }
        return Optional.of(new PostgresServer(
                withUser(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword()), false));
    }

    /** Without fsync: what a test writes need not survive a power cut. zonky stops the server when the JVM ends. */
    private static PostgresServer embedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", String.valueOf(CONNECTIONS_MAX))
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
            return new PostgresServer(server.getJdbcUrl("postgres", "postgres"), false);
        } catch (IOException failure) {
            throw new UncheckedIOException("no embedded PostgreSQL; name a server by fenqi.test.postgres", failure);
        }
    }

    private static String withUser(String url, String user, @Nullable String password) {
        return url + (url.contains("?") ? "&" : "?") + "user=" + user + "&password=" + password;
    }
}
