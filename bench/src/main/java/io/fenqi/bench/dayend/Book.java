package io.fenqi.bench.dayend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A large book written straight into the service's database: {@code book/book.sql} between taking indexes off and on. */
final class Book implements AutoCloseable {
    private static final String INDEXES = """
            select indexname, indexdef from pg_indexes i
             where schemaname = 'public'
               and tablename in ('loan_note', 'due_item', 'receipt', 'receipt_part', 'bill_line', 'borrower_account')
               and not exists (select from pg_constraint c where c.conname = i.indexname)
            """;

    private final Connection connection;

    Book(String adminUrl) throws SQLException {
        this.connection = DriverManager.getConnection(adminUrl);
    }

    /** Writes so many loan notes as they stand when a business date begins. */
    void write(long loans, LocalDate first) throws SQLException {
        execute("set session_replication_role = replica"); // no look-up of a foreign key per row
        execute("set maintenance_work_mem = '512MB'");
        execute("set work_mem = '256MB'");
        execute("set synchronous_commit = off");
        var indexes = indexes();
        for (var index : indexes) execute("drop index " + index.name());
        for (var statement : script(loans, first)) execute(statement);
        for (var index : indexes) execute(index.definition());
        execute("vacuum analyze");
        execute("checkpoint");
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Index> indexes() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(INDEXES)) {
            var indexes = new ArrayList<Index>();
            while (row.next()) indexes.add(new Index(row.getString(1), row.getString(2)));
            return indexes;
        }
    }

    private static List<String> script(long loans, LocalDate first) {
        try (var file = Book.class.getResourceAsStream("/book/book.sql")) {
            if (file == null) throw new IllegalStateException("book.sql is missing");
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.replace(":loans", String.valueOf(loans))
                    .replace(":first", first.toString())
                    .split(";\n", -1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void execute(String sql) throws SQLException {
        if (sql.isBlank()) return;
        long started = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (seconds > 1)
            System.out.printf("  %6.1f s  %.70s%n", seconds, sql.strip().replaceAll("\\s+", " "));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private record Index(String name, String definition) {}
}
