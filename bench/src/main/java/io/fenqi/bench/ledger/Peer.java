package io.fenqi.bench.ledger;

import io.fenqi.bench.measure.CpuMeter;
import io.fenqi.bench.measure.Latencies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Another way to keep a ledger in PostgreSQL: each client books its own transfers, one statement and one commit each,
 * all out of one hot account into a random one of 100.
 *
 * @param accountSql makes an account that may be overdrawn and answers its id
 * @param transferSql books 1 out of the first account into the second
 */
record Peer(String name, BenchDatabase database, String accountSql, String transferSql) {
    private static final int COUNTERPARTIES = 100;

    /** pgledger, from a file with its SQL: either form of its functions, with UUIDs or with texts as ids. */
    static Peer pgledger(String serverAdminUrl, Path sqlFile) throws SQLException, IOException {
        var database = BenchDatabase.create(serverAdminUrl, "bench_pgledger");
        database.execute(Files.readString(sqlFile));
        return new Peer(
                "pgledger",
                database,
                "select id from pgledger_create_account('account', 'CNY')",
                "select id from pgledger_create_transfer(?, ?, 1)");
    }

    /** A single hand-written statement. */
    static Peer singleStatement(String serverAdminUrl) throws SQLException, IOException {
        var database = BenchDatabase.create(serverAdminUrl, "bench_statement");
        database.execute(resource("/peer/tables.sql"));
        return new Peer(
                "single statement",
                database,
                "insert into account (balance) values (0) returning id",
                resource("/peer/transfer.sql"));
    }

    Measured measure(CpuMeter meter, int clients, int transfers) throws SQLException {
        var accounts = accounts();
        book(accounts, clients, transfers / 4, new Latencies(transfers));
        var latencies = new Latencies(transfers);
        var before = meter.read();
        long started = System.nanoTime();
        book(accounts, clients, transfers, latencies);
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Measured(
                "%s, %d client%s".formatted(name, clients, clients == 1 ? "" : "s"),
                transfers,
                seconds,
                meter.read().minus(before),
                latencies.millis(0.5),
                latencies.millis(0.99));
    }

    private void book(List<String> accounts, int clients, int transfers, Latencies latencies) {
        var left = new AtomicInteger(transfers);
        var work = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                work.add(threads.submit(() -> {
                    client(accounts, left, latencies);
                    return null;
                }));
            }
        }
        for (var done : work) done.resultNow();
    }

    private void client(List<String> accounts, AtomicInteger left, Latencies latencies) throws SQLException {
        try (var connection = database.connect();
                var call = connection.prepareStatement(transferSql)) {
            call.setObject(1, accounts.getFirst(), Types.OTHER);
            while (left.getAndDecrement() > 0) {
                int other = 1 + ThreadLocalRandom.current().nextInt(COUNTERPARTIES);
                call.setObject(2, accounts.get(other), Types.OTHER);
                long begun = System.nanoTime();
                call.execute();
                latencies.add(System.nanoTime() - begun);
            }
        }
    }

    private List<String> accounts() throws SQLException {
        var ids = new ArrayList<String>();
        try (Connection connection = database.connect();
                var call = connection.prepareStatement(accountSql)) {
            for (int i = 0; i <= COUNTERPARTIES; i++) {
                try (var row = call.executeQuery()) {
                    row.next();
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    private static String resource(String name) throws IOException {
        try (var file = Peer.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException("missing on the class path: " + name);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
