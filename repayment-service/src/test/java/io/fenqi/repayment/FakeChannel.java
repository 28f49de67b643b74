package io.fenqi.repayment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fenqi.repayment.channel.HmacSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** A channel that speaks the signed protocol and does to each order what its agreement was told to get. */
final class FakeChannel {
    static final String SECRET = "test-only-secret-for-synthetic-channels";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What happens to a debit. */
    enum Fate {
        SUCCESS,
        INSUFFICIENT,
        /** The money is taken and nobody is told. */
        TAKEN_SILENTLY,
        /** The order never came. */
        LOST
    }

    private final HmacSeal seal = new HmacSeal(SECRET);
    private final Map<String, Deque<Fate>> fates = new HashMap<>();
    private final Map<String, Map<String, String>> orders = new HashMap<>();
    private final Map<String, String> queryCodes = new HashMap<>();
    private final Map<String, Integer> debits = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> batches = new HashMap<>();
    private final Map<String, String> signCodes = new HashMap<>();
    private final HttpServer server;
    private volatile Supplier<Instant> clock = () -> Instant.EPOCH;
    private boolean loseNextSigning;

    FakeChannel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void runsBy(Supplier<Instant> time) {
        clock = time;
    }

    synchronized void next(String agreementNo, Fate... wanted) {
        fates.computeIfAbsent(agreementNo, key -> new ArrayDeque<>()).addAll(java.util.List.of(wanted));
    }

    synchronized void loseNextSigning() {
        loseNextSigning = true;
    }

    /** Until it is changed, a question about the order gets this code; without one, the truth. */
    synchronized void answersQuery(String orderNo, String code) {
        queryCodes.put(orderNo, code);
    }

    synchronized void answersTruth(String orderNo) {
        queryCodes.remove(orderNo);
    }

    synchronized int debitsOf(String orderNo) {
        return debits.getOrDefault(orderNo, 0);
    }

    synchronized Map<String, String> order(String orderNo) {
        return Map.copyOf(orders.get(orderNo));
    }

    /** Whether the channel really has the money. */
    synchronized boolean isTaken(String orderNo) {
        return "00".equals(orders.getOrDefault(orderNo, Map.of()).get("tradeStatus"));
    }

    synchronized void offersFile(String date, String content) {
        files.put(date, content);
    }

    String sign(String timestamp, byte[] body) {
        return seal.ofBytes("notice\n" + timestamp, body);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.startsWith("/files/")) {
                file(exchange, path.substring("/files/".length()));
                return;
            }
            if (path.startsWith("/batches/")) {
                batch(exchange, path.split("/")[2]);
                return;
            }
            var fields = new HashMap<String, String>();
            JSON.readTree(exchange.getRequestBody().readAllBytes())
                    .properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString()));
            var signature = fields.remove("signature");
            if (!seal.ofFields("request", fields).equals(signature)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            var answer = answer(path, fields);
            if (answer.isEmpty()) {
                exchange.sendResponseHeaders(504, -1);
                return;
            }
            answer.put("responseCode", "0000");
            answer.put("signature", seal.ofFields("answer", answer));
            var bytes = JSON.writeValueAsBytes(answer);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized void file(HttpExchange exchange, String date) throws IOException {
        var content = files.get(date);
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        var bytes = content.getBytes(UTF_8);
        var sha256 = sha256(bytes);
        exchange.getResponseHeaders().add("Channel-Sha256", sha256);
        exchange.getResponseHeaders().add("Channel-Signature", seal.ofFields("file", Map.of("sha256", sha256)));
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Takes a file, or answers what its orders have become; the first answer to a new file is lost. */
    private synchronized void batch(HttpExchange exchange, String batchNo) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            var body = exchange.getRequestBody().readAllBytes();
            boolean signed = seal.ofBytes("request", body)
                    .equals(exchange.getRequestHeaders().getFirst("Channel-Signature"));
            boolean first = batches.put(batchNo, new String(body, UTF_8)) == null;
            exchange.sendResponseHeaders(!signed ? 401 : first ? 500 : 200, -1);
            return;
        }
        var lines = batches.get(batchNo)
                .lines()
                .skip(1)
                .map(line -> line.split("\\|"))
                .toList();
        var result = new StringBuilder("H|" + lines.size() + "\n");
        lines.forEach(line -> result.append("R|%s|00|S%s|%s\n".formatted(line[1], line[1], clock.get())));
        var bytes = result.toString().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Channel-Signature", seal.ofBytes("answer", bytes));
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The files that came, each once. */
    synchronized Map<String, String> batches() {
        return Map.copyOf(batches);
    }

    private synchronized Map<String, String> answer(String path, Map<String, String> fields) {
        var orderNo = fields.getOrDefault("orderNo", "");
        var answer = new LinkedHashMap<String, String>();
        answer.put("orderNo", orderNo);
        switch (path) {
            case "/card-checks", "/terminations" -> answer.put("tradeStatus", "00");
            case "/sign-applications" -> {
                signCodes.put(orderNo, "123456");
                answer.put("tradeStatus", "10");
            }
            case "/sign-confirmations" -> {
                if (!"123456".equals(fields.get("smsCode"))) {
                    answer.put("tradeStatus", "11");
                    return answer;
                }
                signCodes.put(orderNo, "signed");
                signed(answer, orderNo);
                if (loseNextSigning) {
                    loseNextSigning = false;
                    return new LinkedHashMap<>();
                }
            }
            case "/sign-queries" -> {
                if ("signed".equals(signCodes.get(orderNo))) {
                    signed(answer, orderNo);
                } else {
                    answer.put("tradeStatus", "10");
                }
            }
            case "/debits" -> {
                return debit(fields, answer);
            }
            case "/refunds" -> {
                return refund(fields, answer);
            }
            case "/queries", "/refund-queries" -> query(orderNo, answer);
            default -> answer.put("tradeStatus", "99");
        }
        return answer;
    }

    private static void signed(Map<String, String> answer, String orderNo) {
        answer.put("tradeStatus", "00");
        answer.put("agreementNo", "AG-" + orderNo);
    }

    private Map<String, String> debit(Map<String, String> fields, Map<String, String> answer) {
        var orderNo = fields.get("orderNo");
        debits.merge(orderNo, 1, Integer::sum);
        var queue = fates.getOrDefault(fields.getOrDefault("agreementNo", ""), new ArrayDeque<>());
        var fate = queue.isEmpty() ? Fate.SUCCESS : queue.poll();
        if (fate == Fate.LOST) {
            return new LinkedHashMap<>();
        }
        var result = new LinkedHashMap<String, String>();
        result.put("amountFen", fields.get("amountFen"));
        result.put("tradeStatus", fate == Fate.INSUFFICIENT ? "51" : "00");
        if (fate != Fate.INSUFFICIENT) {
            result.put("serialNo", "S" + orderNo);
            result.put("succeededAt", clock.get().toString());
        }
        orders.put(orderNo, result);
        answer.putAll(result);
        return fate == Fate.TAKEN_SILENTLY ? new LinkedHashMap<>() : answer;
    }

    /** Does to it what its order was told to get for its refunds; the same number again is the same refund. */
    private Map<String, String> refund(Map<String, String> fields, Map<String, String> answer) {
        var refundNo = fields.get("orderNo");
        debits.merge(refundNo, 1, Integer::sum);
        var queue = fates.getOrDefault("refund of " + fields.get("originalOrderNo"), new ArrayDeque<>());
        var fate = queue.isEmpty() ? Fate.SUCCESS : queue.poll();
        if (fate == Fate.LOST) {
            return new LinkedHashMap<>();
        }
        var result = new LinkedHashMap<String, String>();
        result.put("amountFen", fields.get("amountFen"));
        result.put("tradeStatus", fate == Fate.INSUFFICIENT ? "14" : "00");
        result.put("originalSerialNo", fields.get("originalSerialNo"));
        if (fate != Fate.INSUFFICIENT) {
            result.put("serialNo", "S" + refundNo);
            result.put("succeededAt", clock.get().toString());
        }
        orders.put(refundNo, result);
        answer.putAll(result);
        return fate == Fate.TAKEN_SILENTLY ? new LinkedHashMap<>() : answer;
    }

    /** What becomes of the refunds of an order, one after the other. */
    void nextRefund(String orderNo, Fate... wanted) {
        next("refund of " + orderNo, wanted);
    }

    private void query(String orderNo, Map<String, String> answer) {
        var told = queryCodes.get(orderNo);
        if (told != null) {
            answer.put("tradeStatus", told);
        } else if (orders.containsKey(orderNo)) {
            answer.putAll(orders.get(orderNo));
        } else {
            answer.put("tradeStatus", "25");
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
