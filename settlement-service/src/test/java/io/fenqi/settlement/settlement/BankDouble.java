package io.fenqi.settlement.settlement;

import io.fenqi.settlement.settlement.World.Reply;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The acquirer and its bank: takes instructions, books what the test says, and gives the file of a date. */
final class BankDouble {
    private final Map<UUID, JsonNode> taken = new ConcurrentHashMap<>();
    private final Map<LocalDate, List<String>> lines = new ConcurrentHashMap<>();
    private final Map<LocalDate, Long> sums = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();
    volatile String violation = "";

    Reply take(UUID id, JsonNode body) {
        var before = taken.putIfAbsent(id, body);
        if (before != null && !before.equals(body)) violation = "instruction with two bodies: " + id;
        return Reply.ok(Map.of("id", id, "status", "TAKEN"));
    }

    Reply find(UUID id) {
        return taken.containsKey(id) ? Reply.ok(Map.of("id", id, "status", "TAKEN")) : Reply.missing();
    }

    JsonNode instruction(UUID id) {
        return taken.get(id);
    }

    boolean has(UUID id) {
        return taken.containsKey(id);
    }

    long takenFor(String accountNo) {
        return taken.values().stream()
                .filter(body -> body.get("accountNo").asString().equals(accountNo))
                .count();
    }

    void book(LocalDate date, String kind, Object reference, String party, long amountFen, String reason) {
        lines.computeIfAbsent(date, key -> new ArrayList<>())
                .add("S%06d,%s,%s,%s,%d,%s\n"
                        .formatted(serial.incrementAndGet(), kind, reference, party, amountFen, reason));
        sums.merge(date, amountFen, Long::sum);
    }

    void pay(LocalDate date, UUID id) {
        book(date, "INSTRUCTION_PAID", id, "", taken.get(id).get("amountFen").asLong(), "");
    }

    String file(LocalDate date) {
        var booked = lines.getOrDefault(date, List.of());
        String body = String.join("", booked);
        return "FENQI-BANK,1,%s,%d,%d,%s\n%s"
                .formatted(date, booked.size(), sums.getOrDefault(date, 0L), sha256(body), body);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
