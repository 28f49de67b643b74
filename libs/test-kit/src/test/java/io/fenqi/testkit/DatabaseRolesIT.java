package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.database.ServiceDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseRolesIT {
    private final TestDatabase database = TestPostgres.databaseOf("roles-service");

    @Test
    void oneDatabaseAServiceAJvm() {
        assertThat(TestPostgres.databaseOf("roles-service")).isEqualTo(database);
        assertThat(TestPostgres.databaseOf("tea-service").name()).isNotEqualTo(database.name());
    }

    @Test
    void creatingAgainChangesNothing() throws SQLException {
        ServiceDatabase.create(TestPostgres.adminUrl(), database.name(), "secret", "secret");

        try (var app = connect(database, database.app())) {
            assertThat(app.isValid(1)).isTrue();
        }
    }

    @Test
    void appRoleWritesRowsButChangesNoTable() throws SQLException {
        run(database.owner(), "create table if not exists cup (id bigserial primary key, colour text)");

        run(database.app(), "insert into cup (colour) values ('blue')");
        run(database.app(), "update cup set colour = 'red'");
        run(database.app(), "delete from cup");

        assertThatThrownBy(() -> run(database.app(), "create table saucer (id bigint)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(database.app(), "alter table cup add column size int"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> run(database.app(), "truncate cup")).hasMessageContaining("permission denied");
    }

    @Test
    void oneServiceCannotEnterAnothersDatabase() {
        var stranger = TestPostgres.databaseOf("tea-service");

        assertThatThrownBy(() -> connect(database, stranger.app())).hasMessageContaining("permission denied");
    }

    private void run(String role, String sql) throws SQLException {
        try (var connection = connect(database, role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(TestDatabase database, String role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role, database.password());
    }
}
