package io.fenqi.testkit;

import io.fenqi.kit.database.ServiceDatabase;

/**
 * A fresh, empty database of one service for the life of this JVM, with the same two roles as in production.
 *
 * @param host where the server listens
 * @param name of the database; the roles are {@code <name>_owner} and {@code <name>_app}
 * @param password of both roles
 */
public record TestDatabase(String host, int port, String name, String password) {
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    /** The role that owns the tables: for migrations and for what a test must do behind the service's back. */
    public String owner() {
        return ServiceDatabase.ownerOf(name);
    }

    /** The role that the service itself signs in as. */
    public String app() {
        return ServiceDatabase.appOf(name);
    }
}
