package io.fenqi.kit.outbox;

import com.zaxxer.hikari.HikariDataSource;
import io.fenqi.kit.time.MovableClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A fresh database with the kit's tables, a movable clock, and as many service processes on it as a test wants. */
public final class Stage implements AutoCloseable {
    /** 10:00 on 2026-12-01 in Shanghai. */
    public static final Instant START = Instant.parse("2026-12-01T02:00:00Z");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final HikariDataSource dataSource = new HikariDataSource();
    private final List<Process> processes = new ArrayList<>();
    public final JsonMapper json = JsonMapper.builder().build();
    public final MovableClock clock;
    public final JdbcTemplate jdbc;
    public final PlatformTransactionManager transactions;
    public final TransactionTemplate tx;

    public Stage() {
        String name = "kit_" + DATABASES.incrementAndGet();
        new JdbcTemplate(Server.POSTGRES.getPostgresDatabase()).execute("create database " + name);
        dataSource.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        dataSource.setMaximumPoolSize(40);
        Flyway.configure()
                .dataSource(dataSource)
                .locations(
                        "classpath:db/migration/kit",
                        "classpath:db/migration/kit-alarm",
                        "classpath:db/migration/kit-clearing")
                .load()
                .migrate();
        Clock system = Clock.systemUTC();
        clock = new MovableClock(Clock.offset(system, Duration.between(system.instant(), START)));
        jdbc = new JdbcTemplate(dataSource);
        transactions = new JdbcTransactionManager(dataSource);
        tx = new TransactionTemplate(transactions);
    }

    /** A process that has not started its scheduler yet. */
    public Process process() {
        Process process = new Process();
        processes.add(process);
        return process;
    }

    public long count(String table) {
        return JdbcClient.create(jdbc)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        processes.forEach(Process::stop);
        dataSource.close();
    }

    /** One process of a service. */
    public final class Process {
        private final Nudge nudge = new Nudge();
        private final TaskRows rows = new TaskRows(jdbc);
        private final TaskOutcome outcome = new TaskOutcome(rows, tx, clock, nudge);
        private final FirstTries first = new FirstTries(rows, outcome, clock);
        public final Outbox outbox = new Outbox(rows, json, clock, nudge, first);
        final OpsCases cases = new OpsCases(JdbcClient.create(jdbc));
        final ResolveOpsCase resolve = new ResolveOpsCase(cases, outbox, tx, clock);
        private final List<TaskWork<?>> works = new ArrayList<>();
        private final List<TaskSource> sources = new ArrayList<>();
        private SchedulerRunner runner;

        private Process() {
            clock.onMove(nudge::now);
        }

        public Process doing(TaskWork<?> work) {
            works.add(work);
            return this;
        }

        public Process with(TaskSource source) {
            sources.add(source);
            return this;
        }

        public Process start() {
            var settings =
                    new OutboxSettings(true, 8, Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(5));
            runner = new SchedulerRunner(settings, dataSource, works, sources, outcome, json, clock, nudge, first);
            runner.start();
            return this;
        }

        public void stop() {
            if (runner != null) {
                runner.stop();
            }
        }

        public <T> void add(TaskName<T> name, String key, T payload) {
            tx.executeWithoutResult(status -> outbox.add(name, key, payload));
        }

        public <T> void addAt(TaskName<T> name, String key, T payload, Instant dueAt) {
            tx.executeWithoutResult(status -> outbox.addAt(name, key, payload, dueAt));
        }
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
