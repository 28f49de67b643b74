package io.fenqi.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time of this JVM and of one PostgreSQL server with all its processes, those included that have ended. Needs
 * Linux: the server's part is read from {@code /proc} in ticks of 10 ms.
 */
public final class CpuMeter {
    private static final long TICK_MICROS = 10_000;
    private static final Path PROC = Path.of("/proc");

    private final String jdbcUrl;
    private final String leftOut;
    private final long postmaster;

    private CpuMeter(String jdbcUrl, String leftOut) {
        this.jdbcUrl = jdbcUrl;
        this.leftOut = leftOut;
        long checkpointer = processes("select pid from pg_stat_activity where backend_type = 'checkpointer'")
                .getFirst();
        this.postmaster = Stat.of(checkpointer).parent();
    }

    /** Watches the server behind a JDBC URL, which must run on this machine. */
    public static CpuMeter of(String jdbcUrl) {
        return new CpuMeter(jdbcUrl, "");
    }

    /** The same without the sessions that are open in one database: it belongs to someone else. */
    public static CpuMeter without(String database, String jdbcUrl) {
        return new CpuMeter(jdbcUrl, database);
    }

    /** What has been used up to now. */
    public CpuTime read() {
        return new CpuTime(applicationMicros(), databaseMicros());
    }

    private static long applicationMicros() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1_000;
    }

    private long databaseMicros() {
        var notOurs = leftOut.isEmpty()
                ? List.<Long>of()
                : processes("select pid from pg_stat_activity where datname = '" + leftOut + "'");
        var server = Stat.of(postmaster);
        long ticks = server.own() + server.ofEndedChildren();
        try (Stream<Path> processes = Files.list(PROC)) {
            ticks += processes
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .filter(process -> !notOurs.contains(process))
                    .mapToLong(process -> Stat.of(process).ownIfChildOf(postmaster))
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return ticks * TICK_MICROS;
    }

    private List<Long> processes(String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<Long>();
            while (rows.next()) found.add(rows.getLong(1));
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not answer", failure);
        }
    }

    /** The fields of {@code /proc/<pid>/stat} that count here, times in ticks; all zero for a process that is gone. */
    private record Stat(long parent, long own, long ofEndedChildren) {
        static Stat of(long pid) {
            try {
                var text = Files.readString(PROC.resolve(String.valueOf(pid)).resolve("stat"));
                var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
                return new Stat(
                        Long.parseLong(fields[1]),
                        Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                        Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
            } catch (IOException gone) {
                return new Stat(0, 0, 0);
            }
        }

        long ownIfChildOf(long process) {
            return parent == process ? own : 0;
        }
    }
}
