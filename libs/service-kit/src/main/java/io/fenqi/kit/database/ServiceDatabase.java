package io.fenqi.kit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One service's database on a PostgreSQL server, with an owner role (for Flyway) and an app role (for the service).
 *
 * <p>Both follow from the database name: {@code <name>_owner} and {@code <name>_app}. The work is done by
 * {@code db/create-service-database.sql}, so that a launcher, a test and production all get the same rights.
 */
public final class ServiceDatabase {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/?]+/)[^/?]*(\\?.*)?");
    private static final String SCRIPT = "/db/create-service-database.sql";
    private static final String DUPLICATE_DATABASE = "42P04";

    private ServiceDatabase() {}

    /**
     * Creates the database, its roles and their rights; what exists already stays, passwords are set anew.
     *
     * @param adminJdbcUrl URL, with user and password in its parameters, of one who may create roles and databases
     * @param name lower-case letters, digits and underscores, at most 51 characters
     */
    public static void create(String adminJdbcUrl, String name, String ownerPassword, String appPassword)
            throws SQLException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        var script = readScript()
                .replace("${name}", name)
                .replace("${owner_password}", quoted(ownerPassword))
                .replace("${app_password}", quoted(appPassword));
        var connect = "\n\\connect " + name + "\n";
        int split = script.indexOf(connect);
        run(adminJdbcUrl, script.substring(0, split));
        run(urlOf(adminJdbcUrl, name), script.substring(split + connect.length()));
    }

    /** The same server and parameters, another database: {@code jdbc:postgresql://host:5432/<name>?...}. */
    public static String urlOf(String jdbcUrl, String name) {
        var parts = URL.matcher(jdbcUrl);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a URL of the form jdbc:postgresql://host:port/database");
        }
        return parts.group(1) + name + Objects.requireNonNullElse(parts.group(2), "");
    }

    /** The role that owns the tables and migrates them. */
    public static String ownerOf(String name) {
        return name + "_owner";
    }

    /** The role that the running service signs in as. */
    public static String appOf(String name) {
        return name + "_app";
    }

    private static void run(String url, String script) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            for (var statement : statementsOf(script)) {
                run(connection, statement);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            if (!DUPLICATE_DATABASE.equals(failure.getSQLState())) {
                throw failure;
            }
        }
    }

    private static List<String> statementsOf(String script) {
        return Arrays.stream(script.split("\n\\s*\n"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty() && !statement.startsWith("--"))
                .toList();
    }

    private static String quoted(String password) {
        return password.replace("'", "''");
    }

    private static String readScript() {
        try (var script = ServiceDatabase.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException("missing on the class path: " + SCRIPT);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
