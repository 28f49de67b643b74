package io.fenqi.bench.ledger;

import io.fenqi.kit.database.ServiceDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One more database on the server of the run. */
record BenchDatabase(String adminUrl, String name) {
    private static final String PASSWORD = "bench-only";

    /** An empty one. */
    static BenchDatabase create(String serverAdminUrl, String name) throws SQLException {
        ServiceDatabase.create(serverAdminUrl, name, PASSWORD, PASSWORD);
        return new BenchDatabase(ServiceDatabase.urlOf(serverAdminUrl, name), name);
    }

    /** With the ledger's own tables and functions. */
    BenchDatabase withLedger() {
        Flyway.configure()
                .dataSource(plainUrl(), ServiceDatabase.ownerOf(name), PASSWORD)
                .locations("classpath:db/migration/ledger-service")
                .placeholders(Map.of("app_user", ServiceDatabase.appOf(name)))
                .load()
                .migrate();
        return this;
    }

    /** As the service's own role. */
    DataSource connections() {
        return new DriverManagerDataSource(plainUrl(), ServiceDatabase.appOf(name), PASSWORD);
    }

    /** As the administrator. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(adminUrl);
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String plainUrl() {
        return adminUrl.replaceAll("\\?.*", "");
    }
}
