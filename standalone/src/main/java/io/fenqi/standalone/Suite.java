package io.fenqi.standalone;

import io.fenqi.kit.database.ServiceDatabase;
import io.fenqi.kit.identity.IdentityKeys;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.standalone.postgres.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite, or some services of it, on a database server of its own: for {@code ./fenqi up} and for tests over
 * running services. Each service runs in this JVM or, if the settings say so, in one of its own that can be killed.
 */
public final class Suite implements AutoCloseable {
    private static final int STARTERS = 2;

    private final SuiteSettings settings;
    private final SuiteSecrets secrets;
    private final Map<SuiteService, RunningService> running = new ConcurrentHashMap<>();
    private @Nullable PostgresServer postgres;
    private volatile boolean closing;

    Suite(SuiteSettings settings) {
        this.settings = settings;
        this.secrets = SuiteSecrets.keptIn(settings.folders().keys());
    }

    /** Starts everything and returns when every service is ready; if one is not, all are stopped again. */
    public static Suite start(SuiteSettings settings) {
        var suite = new Suite(settings);
        try {
            suite.begin();
            return suite;
        } catch (RuntimeException failure) {
            suite.close();
            throw failure;
        }
    }

    void begin() {
        try {
            Files.createDirectories(settings.folders().logs());
            Files.createDirectories(settings.folders().run());
        } catch (IOException failure) {
            throw new StartRefused("The folder %s cannot be used: %s."
                    .formatted(settings.folders().data(), failure.getMessage()));
        }
        Ports.requireFree(settings.ports());
        if (!settings.ownProcess().containsAll(settings.ports().keySet())) {
            SuiteLogging.begin(settings.folders().logs());
        }
        long started = System.nanoTime();
        requireKeys();
        postgres = PostgresServer.start(
                settings.folders().postgres(), settings.postgresPort(), secrets.databasePassword());
        say("PostgreSQL " + PostgresServer.VERSION, settings.postgresPort(), started);
        IdentityKeys.createMissing(settings.folders().keys(), ServiceName.all());
        createDatabases(postgres);
        startServices();
    }

    /** Where a service answers. */
    public URI url(SuiteService service) {
        return URI.create("http://localhost:" + settings.portOf(service));
    }

    /** JDBC URL, with user and password, of the administrator, connected to the service's database. */
    public String adminUrl(SuiteService service) {
        return postgres().adminUrl().replace("/postgres?", "/" + service.database() + "?");
    }

    /** The folder with the services' identity keys, for who calls them from outside. */
    public Path keyFolder() {
        return settings.folders().keys();
    }

    /** The folder for everything that is kept. */
    public Path dataFolder() {
        return settings.folders().data();
    }

    /** The database server, to be stopped and started by tests. */
    public PostgresServer postgres() {
        if (postgres == null) {
            throw new IllegalStateException("not started");
        }
        return postgres;
    }

    /** The process that each service runs in. */
    public long pid(SuiteService service) {
        return runningOf(service).pid();
    }

    /** Ends a service in the midst of what it is doing; it must run in a process of its own. */
    public void kill(SuiteService service) {
        runningOf(service).kill();
        running.remove(service);
    }

    /** Lets a service end in order. */
    public void stop(SuiteService service) {
        runningOf(service).stop();
        running.remove(service);
    }

    /** Starts a service again that was killed or stopped, on the port it had. */
    public void restart(SuiteService service) {
        if (running.containsKey(service)) {
            throw new IllegalStateException(service + " runs");
        }
        start(service);
    }

    /** The services that run now, in the order in which they were to be started. */
    public List<SuiteService> services() {
        return settings.ports().keySet().stream().filter(running::containsKey).toList();
    }

    /** Stops all services, then the database server; may be called at any time, also while starting. */
    @Override
    public synchronized void close() {
        closing = true;
        try (var stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            running.values().forEach(service -> stoppers.execute(service::stop));
        }
        running.clear();
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }

    /** Data whose keys are gone cannot be read: better to say so than to make new ones. */
    private void requireKeys() {
        var folders = settings.folders();
        if (Files.exists(folders.postgres().cluster()) && !secrets.exist()) {
            throw new StartRefused("The keys in %s are missing, without which the data beside them cannot be read:"
                            .formatted(folders.keys())
                    + " bring them back from a copy, or run ./fenqi reset to start with an empty data folder.");
        }
    }

    private void createDatabases(PostgresServer server) {
        try {
            for (var service : settings.ports().keySet()) {
                ServiceDatabase.create(
                        server.adminUrl(), service.database(), secrets.databasePassword(), secrets.databasePassword());
            }
        } catch (SQLException failure) {
            throw new StartRefused("The databases cannot be made: %s.".formatted(failure.getMessage()), failure);
        }
    }

    private void startServices() {
        // Tomcat keeps its home for the whole JVM: that of an earlier suite is gone, and all would make it anew at
        // once.
        System.setProperty("catalina.home", settings.folders().data().toString());
        try (var starters = Executors.newFixedThreadPool(STARTERS)) {
            var starts = settings.ports().keySet().stream()
                    .<Future<?>>map(service -> starters.submit(() -> start(service)))
                    .toList();
            await(starts, starters);
        }
    }

    private static void await(List<Future<?>> starts, ExecutorService starters) {
        try {
            for (var start : starts) {
                start.get();
            }
        } catch (ExecutionException failure) {
            starters.shutdownNow();
            if (failure.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interruption) {
            starters.shutdownNow();
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.");
        }
    }

    private void start(SuiteService service) {
        long started = System.nanoTime();
        requireOpen();
        try {
            running.put(service, run(service));
        } catch (StartRefused refusal) {
            requireOpen(); // what fails while the database goes away is not worth a word
            throw refusal;
        }
        if (closing) {
            runningOf(service).stop();
        }
        requireOpen();
        say(service.name(), settings.portOf(service), started);
    }

    private RunningService run(SuiteService service) {
        var arguments = ServiceArguments.of(service, settings, secrets);
        return settings.ownProcess().contains(service)
                ? ServiceProcess.start(service, arguments, settings.folders(), settings.portOf(service))
                : ServiceContext.start(service, arguments, settings.folders());
    }

    private void requireOpen() {
        if (closing) {
            throw new StartRefused("The start was interrupted.");
        }
    }

    private RunningService runningOf(SuiteService service) {
        var found = running.get(service);
        if (found == null) {
            throw new IllegalStateException(service + " does not run");
        }
        return found;
    }

    private void say(String what, int port, long startedNanos) {
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
        settings.progress().say(String.format(Locale.ROOT, "  %-20s up on %d (%.1f s)", what, port, seconds));
    }
}
