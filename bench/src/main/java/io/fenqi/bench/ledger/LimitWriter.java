package io.fenqi.bench.ledger;

import io.fenqi.bench.measure.CpuMeter;
import io.fenqi.bench.measure.Latencies;
import java.sql.Connection;
import java.sql.SQLException;

/** The limit: one writer, one prepared statement, ready-made batches into the ledger's own tables. */
final class LimitWriter {
    private LimitWriter() {}

    static Measured measure(String serverAdminUrl, CpuMeter meter, int batchSize, int transfers) throws SQLException {
        var database =
                BenchDatabase.create(serverAdminUrl, "bench_limit_" + batchSize).withLedger();
        try (var connection = database.connections().getConnection()) {
            prepare(connection);
            try (var call = connection.prepareStatement(
                    "select write_batch(" + "?, ".repeat(LimitBatch.PARAMETERS - 1) + "?)")) {
                var batch = new LimitBatch(call, batchSize);
                int count = Math.max(1, transfers / batchSize);
                for (int i = 0; i < Math.max(1, count / 4); i++) batch.write();
                return measured(batch, batchSize, count, meter);
            }
        }
    }

    private static Measured measured(LimitBatch batch, int batchSize, int count, CpuMeter meter) throws SQLException {
        var latencies = new Latencies(count);
        var before = meter.read();
        long started = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            batch.write();
            latencies.add(System.nanoTime() - begun);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Measured(
                "limit: one writer, batches of " + batchSize,
                count * batchSize,
                seconds,
                meter.read().minus(before),
                latencies.millis(0.5),
                latencies.millis(0.99));
    }

    /** As the ledger prepares its own connections. */
    private static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = on");
            statement.execute("set enable_hashjoin = off");
            statement.execute("set enable_mergejoin = off");
            statement.execute("insert into lane (lane, epoch) values (0, 1)");
            statement.execute("select ensure_month((now() at time zone 'Asia/Shanghai')::date)");
        }
    }
}
