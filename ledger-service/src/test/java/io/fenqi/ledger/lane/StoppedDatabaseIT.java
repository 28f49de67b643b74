package io.fenqi.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.proof.Proved;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL stopped the hard way ("immediate") under load: after its recovery nothing is lost or twice. */
class StoppedDatabaseIT {
    private static final int CALLERS = 32;
    private static final int EACH = 60;
    private static final int BEFORE_STOP = 300;

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    private record Asked(UUID id, Outcome outcome) {}

    @Test
    void nothingAcknowledgedIsLostAndNothingIsBookedTwice() throws Exception {
        var data = folder.resolve("data").toFile();
        var server = start(data, 0);
        var port = server.getPort();
        var stage = LaneStage.on(server.getJdbcUrl("postgres", "postgres"));
        var soon = new CountDownLatch(BEFORE_STOP);
        List<Asked> answered = new ArrayList<>();
        try (var lanes = stage.lanes(1, stage.connections());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Asked>>> callers = new ArrayList<>();
            for (var caller = 0; caller < CALLERS; caller++) {
                callers.add(threads.submit(() -> call(lanes, soon)));
            }
            assertThat(soon.await(60, TimeUnit.SECONDS)).isTrue();
            stopImmediately(data);
            server.close();
            server = start(data, port);
            for (var caller : callers) {
                answered.addAll(caller.get());
            }
        }
        try {
            check(stage, answered);
        } finally {
            server.close();
        }
    }

    private static List<Asked> call(Lanes lanes, CountDownLatch soon) {
        var asked = new ArrayList<Asked>();
        for (var i = 0; i < EACH; i++) {
            var id = UUID.randomUUID();
            asked.add(new Asked(id, StubbornClient.execute(() -> lanes, 0, LaneStage.deposit(id, "BANK-S", 3))));
            soon.countDown();
        }
        return asked;
    }

    private static void check(LaneStage stage, List<Asked> answered) {
        assertThat(answered).hasSize(CALLERS * EACH);
        assertThat(answered)
                .allMatch(
                        asked -> asked.outcome() instanceof Outcome.Posted || asked.outcome() instanceof Outcome.Known);
        assertThat(stage.admin().sql("select id from journal").query(UUID.class).list())
                .containsExactlyInAnyOrderElementsOf(
                        answered.stream().map(Asked::id).toList());
        Proved.isProved(stage.adminUrl());
    }

    private static EmbeddedPostgres start(File data, int port) throws java.io.IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(java.time.Duration.ofSeconds(60));
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** What {@code pg_ctl stop -m immediate} does: SIGQUIT, no checkpoint, every session cut. */
    private static void stopImmediately(File data) throws Exception {
        var pid = Long.parseLong(
                Files.readAllLines(data.toPath().resolve("postmaster.pid")).getFirst());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        new ProcessBuilder("kill", "-QUIT", Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        postmaster.onExit().get(30, TimeUnit.SECONDS);
    }
}
