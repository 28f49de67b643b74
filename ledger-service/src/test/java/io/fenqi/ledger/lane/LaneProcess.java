package io.fenqi.ledger.lane;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Lanes as a process of their own, to be killed: reads {@code kind id lender fen} lines, writes {@code id outcome} lines
 * after the commit.
 */
public final class LaneProcess {
    private LaneProcess() {}

    public static void main(String[] args) throws IOException {
        var connections = new PGSimpleDataSource();
        connections.setUrl(args[0]);
        connections.setUser(args[1]);
        connections.setPassword("secret");
        var settings = new LaneSettings(1, 10_000, 200, Duration.ofSeconds(3), 200_000);
        try (var lanes = new Lanes(settings, connections, LaneStage.CLOCK, new SimpleMeterRegistry());
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            lanes.start();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(" ");
                threads.submit(() -> answer(lanes, words));
            }
        }
    }

    private static void answer(Lanes lanes, String[] words) {
        var id = UUID.fromString(words[1]);
        var fen = Long.parseLong(words[3]);
        var command =
                words[0].equals("DEPOSIT") ? LaneStage.deposit(id, words[2], fen) : LaneStage.hold(id, words[2], fen);
        var outcome = StubbornClient.execute(() -> lanes, 0, command);
        synchronized (LaneProcess.class) {
            System.out.println(id + " " + outcome.getClass().getSimpleName());
            System.out.flush();
        }
    }
}
