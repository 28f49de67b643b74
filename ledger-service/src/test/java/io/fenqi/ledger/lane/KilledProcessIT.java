package io.fenqi.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.ledger.proof.Proved;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** kill -9 under load, clients asking again with the same ids: none lost, none twice. */
class KilledProcessIT {
    private static final int COMMANDS = 3_000;
    private static final int DEPOSITS = 1_500;
    private static final long DEPOSIT_FEN = 7;

    private final LaneStage stage = LaneStage.named("killed");

    @Test
    void nothingAcknowledgedIsLostAndNothingIsBookedTwice() throws Exception {
        List<String> commands = new ArrayList<>();
        for (var i = 0; i < COMMANDS; i++) {
            commands.add((i < DEPOSITS ? "DEPOSIT " : "HOLD ") + UUID.randomUUID() + " BANK-K " + DEPOSIT_FEN);
        }
        java.util.Collections.shuffle(commands, new java.util.Random(9));
        Map<String, String> acknowledged = new HashMap<>();

        for (var killAfter : List.of(200, 700)) {
            acknowledged.putAll(run(commands, acknowledged, killAfter));
        }
        var beforeLast = Map.copyOf(acknowledged);
        var last = run(commands, Map.of(), Integer.MAX_VALUE);

        assertThat(beforeLast).as("killed on the way").hasSizeBetween(200, COMMANDS - 1);
        assertThat(last).hasSize(COMMANDS);
        beforeLast
                .keySet()
                .forEach(id ->
                        assertThat(last.get(id)).as("acknowledged, so known").isEqualTo("Known"));
        var deposits = stage.admin()
                .sql("select count(*), count(distinct id) from journal")
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2)))
                .single();
        assertThat(deposits).containsExactly(DEPOSITS, DEPOSITS);
        assertThat(stage.admin()
                        .sql("select count(*) from request")
                        .query(Integer.class)
                        .single())
                .isEqualTo(COMMANDS);
        Proved.isProved(stage.adminUrl());
    }

    /** Sends everything, and kills the process after so many answers to ids that were not answered before. */
    private Map<String, String> run(List<String> commands, Map<String, String> before, int killAfter)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx192m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LaneProcess.class.getName(),
                        stage.url(),
                        stage.appUser())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var sender = Thread.ofVirtual().start(() -> {
            try (var out = new PrintWriter(process.getOutputStream(), false, StandardCharsets.UTF_8)) {
                commands.forEach(command -> out.print(command + "\n"));
            }
        });
        var answers = new HashMap<String, String>();
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(" ");
                if (words.length == 2 && words[0].length() == 36) {
                    answers.put(words[0], words[1]);
                    if (answers.size() - before.size() >= killAfter) {
                        break;
                    }
                }
            }
        }
        process.destroyForcibly().waitFor();
        sender.join();
        return answers;
    }
}
