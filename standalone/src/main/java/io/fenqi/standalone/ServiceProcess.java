package io.fenqi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.json.JsonWriter;

/** A service in a JVM of its own, on the class path of this one. */
record ServiceProcess(Process process, Path pidFile) implements RunningService {
    private static final String SMALL =
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -Xss512k -XX:ReservedCodeCacheSize=96m -XX:-UsePerfData";
    private static final List<String> ALWAYS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Djava.awt.headless=true");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 40;

    /** Starts it and returns when it is ready for calls. Settings travel by the environment: they hold passwords. */
    static ServiceProcess start(SuiteService service, Map<String, String> settings, SuiteFolders folders, int port) {
        var log = folders.logs().resolve(service.name() + ".log");
        try {
            var builder = new ProcessBuilder(command(service))
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment()
                    .put("SPRING_APPLICATION_JSON", JsonWriter.standard().writeToString(settings));
            var process = builder.start();
            var started = new ServiceProcess(process, folders.run().resolve(service.name() + ".pid"));
            Files.writeString(started.pidFile, String.valueOf(process.pid()));
            started.awaitReadiness(service, port, log);
            return started;
        } catch (IOException failure) {
            throw new StartRefused("%s cannot be started: %s.".formatted(service, failure.getMessage()), failure);
        }
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private static List<String> command(SuiteService service) {
        var options = System.getenv().getOrDefault("FENQI_JVM_OPTIONS", SMALL);
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(options.strip().split("\\s+")));
        words.addAll(ALWAYS);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), service.mainClass()));
        return words;
    }

    private void awaitReadiness(SuiteService service, int port, Path log) {
        var readiness = URI.create("http://localhost:" + port + ServiceArguments.READINESS_PATH);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answersOk(readiness)) {
            boolean late = System.nanoTime() > end;
            if (late || ended()) {
                kill();
                throw new StartRefused("%s %s; %s has the details."
                        .formatted(service, late ? "does not get ready" : "ended while starting", log));
            }
        }
    }

    private static boolean answersOk(URI readiness) {
        try {
            var connection = (HttpURLConnection) readiness.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whether it has ended; waits a moment before it says no. */
    private boolean ended() {
        try {
            return process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
