package io.fenqi.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    private static final String PASSWORD = "00112233445566778899";

    /** Unpacked once for all tests of this class; the cluster is new for each. */
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private PostgresFolders folders;
    private int port;
    private PostgresServer server;

    @BeforeEach
    void start() throws Exception {
        folders = new PostgresFolders(
                shared.resolve("postgresql"), folder.resolve("postgres"), folder.resolve("logs/postgres.log"));
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        server = PostgresServer.start(folders, port, PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCommitIsDurable() throws Exception {
        assertThat(ask("show server_version")).isEqualTo(PostgresServer.VERSION);
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show max_connections")).isEqualTo("200");

        run("create table kept (n int)");
        run("insert into kept values (7)");
        server.crash();
        server.begin();
        assertThat(ask("select n from kept")).isEqualTo("7");
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        var url = server.adminUrl().replace(PASSWORD, "wrong");
        assertThatThrownBy(() -> DriverManager.getConnection(url).close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aServerLeftOverFromAKilledSuiteIsEndedFirst() throws Exception {
        run("create table kept (n int)");
        server = PostgresServer.start(folders, port, PASSWORD); // the first one still runs
        assertThat(ask("select count(*) from kept")).isEqualTo("0");
    }

    @Test
    void aDamagedFolderIsOneSentence() throws Exception {
        server.close();
        Files.delete(folders.cluster().resolve("global/pg_control"));
        assertThatThrownBy(() -> server.begin())
                .isInstanceOf(PostgresFailure.class)
                .hasMessageStartingWith("PostgreSQL does not start on the data folder " + folders.cluster())
                .hasMessageContaining("./fenqi reset");

        Files.writeString(folders.cluster().resolve("PG_VERSION"), "?");
        assertThatThrownBy(() -> server.begin())
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("it is no PostgreSQL cluster");

        Files.writeString(folders.cluster().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> server.begin())
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("was made by PostgreSQL 17, this is PostgreSQL 18");
    }

    @Test
    void aPortInUseIsOneSentence() throws Exception {
        server.close();
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> server.begin())
                    .isInstanceOf(PostgresFailure.class)
                    .hasMessageContaining("Another program listens on port " + port);
        }
    }

    private String ask(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.adminUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.adminUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
