package io.fenqi.standalone.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL 18 server on 127.0.0.1 whose data stays in a folder; it survives a crash of this JVM, and the next start
 * finds and ends it. Durable as in production: fsync and synchronous commits are on.
 */
public final class PostgresServer implements AutoCloseable {
    public static final String VERSION = "18.6";

    private static final String MAJOR = "18";
    private static final int PORT_LINE = 3; // of postmaster.pid, from 0
    private static final int CONNECTIONS_MAX = 200;
    private static final int WAIT_SECONDS = 120;
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=" + CONNECTIONS_MAX,
            "shared_buffers=96MB",
            "max_wal_size=1GB",
            "fsync=on",
            "synchronous_commit=on",
            "timezone=UTC",
            "jit=off");

    private final PostgresBinaries binaries;
    private final PostgresAccount account;
    private final PostgresFolders folders;
    private final int port;
    private final String password;

    private PostgresServer(PostgresFolders folders, int port, String password) {
        this.folders = folders;
        this.port = port;
        this.password = password;
        this.binaries = PostgresBinaries.unpack(folders.binaries());
        this.account = PostgresAccount.find();
    }

    /** Starts the server; an empty folder becomes a new cluster first. */
    public static PostgresServer start(PostgresFolders folders, int port, String password) {
        var server = new PostgresServer(folders, port, password);
        server.begin();
        return server;
    }

    public int port() {
        return port;
    }

    /** The port of the server that works on this cluster now, whoever started it. */
    public static Optional<Integer> runningPort(PostgresFolders folders) {
        try {
            var lines = Files.readAllLines(folders.cluster().resolve("postmaster.pid"));
            boolean lives = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .isPresent();
            return lives ? Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip())) : Optional.empty();
        } catch (IOException | RuntimeException notRunning) {
            return Optional.empty();
        }
    }

    /** JDBC URL, with user and password, of the administrator. */
    public String adminUrl() {
        return adminUrl(port, password);
    }

    /** The same of a server on this port. */
    public static String adminUrl(int port, String password) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=%s".formatted(port, password);
    }

    /** Ends all sessions and stops in order. */
    @Override
    public void close() {
        stop("fast");
    }

    /** Stops as a power cut would; the next start recovers from the write-ahead log. */
    public void crash() {
        stop("immediate");
    }

    /** Starts again after {@link #close} or {@link #crash}. */
    public void begin() {
        try {
            if (!Files.exists(folders.cluster())) {
                initialize();
            }
            checkCluster();
            account.own(folders.cluster());
            if (isRunning()) {
                stop("fast"); // left over from a suite that was killed
            }
            requireFreePort();
            var log = folders.log();
            Files.createDirectories(log.getParent());
            var options = new ArrayList<>(List.of("-p", String.valueOf(port)));
            SETTINGS.forEach(setting -> options.addAll(List.of("-c", setting)));
            int status = run(
                    List.of("pg_ctl", "start", "-s", "-w", "-t", String.valueOf(WAIT_SECONDS)),
                    List.of("-D", folders.cluster().toString(), "-o", String.join(" ", options)));
            if (status != 0) {
                throw damaged(lastComplaint(log) + ", see " + log);
            }
        } catch (IOException failure) {
            throw new PostgresFailure("PostgreSQL does not start: %s.".formatted(failure.getMessage()), failure);
        }
    }

    private void initialize() throws IOException {
        var parent = folders.cluster().toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Files.createDirectories(folders.log().getParent());
        var fresh = Files.createTempDirectory(parent, "postgres.partial");
        var secret = Files.createTempFile(
                fresh,
                "secret",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password);
        var cluster = fresh.resolve("cluster");
        account.own(fresh);
        // The password is long and random: one iteration of SCRAM guards it as well as thousands, at a fraction of the
        // cost.
        int status = run(
                List.of("initdb", "--no-sync", "--no-instructions", "--no-locale", "-E", "UTF8", "-U", "postgres"),
                List.of(
                        "-D",
                        cluster.toString(),
                        "--auth=scram-sha-256",
                        "--pwfile=" + secret,
                        "-c",
                        "scram_iterations=1"));
        if (status != 0) {
            throw new PostgresFailure("PostgreSQL cannot make its cluster in %s (%s); %s has the details."
                    .formatted(folders.cluster(), lastComplaint(folders.log()), folders.log()));
        }
        Files.move(cluster, folders.cluster());
        Files.delete(secret);
        Files.delete(fresh);
    }

    private void checkCluster() throws IOException {
        var version = folders.cluster().resolve("PG_VERSION");
        if (!Files.isReadable(version)
                || !Files.readString(version).matches("\\d{1,3}\\s*")
                || !Files.isDirectory(folders.cluster().resolve("base"))) {
            throw damaged("it is no PostgreSQL cluster");
        }
        var major = Files.readString(version).strip();
        if (!major.equals(MAJOR)) {
            throw new PostgresFailure("The data folder %s was made by PostgreSQL %s, this is PostgreSQL %s: run ./fenqi"
                            .formatted(folders.cluster(), major, MAJOR)
                    + " reset to start with an empty one.");
        }
    }

    private PostgresFailure damaged(String how) {
        return new PostgresFailure(
                "PostgreSQL does not start on the data folder %s (%s): bring it back from a copy, or run"
                                .formatted(folders.cluster(), how)
                        + " ./fenqi reset to start with an empty one.");
    }

    private void requireFreePort() {
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return;
        } catch (IOException taken) {
            throw new PostgresFailure(
                    "Another program listens on port %d (PostgreSQL): end it, or name another by FENQI_POSTGRES_PORT."
                            .formatted(port));
        }
    }

    private boolean isRunning() throws IOException {
        return Files.exists(folders.cluster().resolve("postmaster.pid"))
                && run(
                                List.of("pg_ctl", "status"),
                                List.of("-D", folders.cluster().toString()))
                        == 0;
    }

    private void stop(String mode) {
        try {
            run(
                    List.of("pg_ctl", "stop", "-s", "-w", "-t", String.valueOf(WAIT_SECONDS), "-m", mode),
                    List.of("-D", folders.cluster().toString()));
        } catch (IOException failure) {
            throw new PostgresFailure("PostgreSQL does not stop: %s.".formatted(failure.getMessage()), failure);
        }
    }

    /** Runs one of the server's programs to its end; what it says goes to the log. */
    private int run(List<String> program, List<String> arguments) throws IOException {
        var words = new ArrayList<>(account.prefix());
        words.add(binaries.program(program.getFirst()));
        words.addAll(program.subList(1, program.size()));
        words.addAll(arguments);
        var builder = new ProcessBuilder(words)
                .directory(folders.binaries().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folders.log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start().waitFor();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("The start was interrupted.");
        }
    }

    private static String lastComplaint(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                    .reduce((first, second) -> second)
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|error): +", ""))
                    .orElse("no reason given");
        }
    }
}
