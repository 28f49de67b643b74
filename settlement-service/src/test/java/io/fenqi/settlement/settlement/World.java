package io.fenqi.settlement.settlement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody settlement talks to, played by hand on one port: the owners, the ledger, the acquirer and its bank. */
final class World {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CUT = Pattern.compile("/(qr|repayment)/clearing-dates/([^/]+)/cut");
    private static final Pattern ITEMS = Pattern.compile("/(qr|repayment)/clearing-items");
    private static final Pattern TOTALS = Pattern.compile("/(qr|repayment)/clearing-totals");
    private static final Pattern TERMS = Pattern.compile("/qr/merchants/([^/]+)/settlement-terms");
    private static final Pattern RECOVERY = Pattern.compile("/qr/refunds/([^/]+)/recovery");
    private static final Pattern INSTRUCTION = Pattern.compile("/bank/acquirer/instructions/([^/]+)");
    private static final Pattern BANK_FILE = Pattern.compile("/bank/acquirer/bank-files/([^/]+)");

    final OwnerDouble qr = new OwnerDouble();
    final OwnerDouble repayment = new OwnerDouble();
    final LedgerDouble ledger = new LedgerDouble();
    final BankDouble bank = new BankDouble();
    final Map<String, Map<String, Object>> terms = new ConcurrentHashMap<>();
    final Map<String, Map<String, Object>> channelFiles = new ConcurrentHashMap<>();
    /** What partner-gateway was given, by event id. */
    final Map<String, JsonNode> events = new ConcurrentHashMap<>();

    final Set<UUID> recovered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger callsToFault = new AtomicInteger();
    private volatile boolean doneBeforeFault;
    private volatile String faultyPath = "/";
    private final HttpServer server;
    private volatile PublicKey platformKey;

    record Reply(int status, String body) {
        static Reply ok(Object body) {
            return new Reply(200, body instanceof String text ? text : JSON.writeValueAsString(body));
        }

        static Reply missing() {
            return new Reply(404, "{\"code\":\"NOT_FOUND\"}");
        }
    }

    World() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The n-th call from now fails with 500, after it was done or without; 0 for no fault. */
    void faultAtCall(int number, boolean afterDoing) {
        faultAtCall("/", number, afterDoing);
    }

    /** The same, counting only calls whose path contains this. */
    void faultAtCall(String pathPart, int number, boolean afterDoing) {
        faultyPath = pathPart;
        doneBeforeFault = afterDoing;
        callsToFault.set(number);
    }

    /** True if the planned fault has not happened yet. */
    boolean isFaultAhead() {
        return callsToFault.get() > 0;
    }

    /** Every call of the bank must carry a signature that fits this key. */
    void expectSignaturesOf(Path keyFile) {
        try {
            String text = Files.readString(keyFile).replaceAll("-----[A-Z ]+-----", "");
            platformKey = KeyFactory.getInstance("EC")
                    .generatePublic(
                            new X509EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        // The address of this double has a path of its own, which the platform does not sign.
        String path = exchange.getRequestURI().getPath().substring("/bank".length());
        String head = "%s\n%s\n%s\n%s\n"
                .formatted(
                        exchange.getRequestMethod(),
                        path,
                        headers.getFirst("Fenqi-Timestamp"),
                        headers.getFirst("Fenqi-Nonce"));
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initVerify(platformKey);
            signature.update(head.getBytes(StandardCharsets.UTF_8));
            signature.update(body);
            signature.update((byte) '\n');
            return signature.verify(Base64.getDecoder().decode(headers.getFirst("Fenqi-Signature")));
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        byte[] body = exchange.getRequestBody().readAllBytes();
        // The outbox brings events on threads of its own, so they would make a count of calls uncertain.
        boolean counts = path.contains(faultyPath) && !path.startsWith("/gateway/");
        boolean fault = counts && callsToFault.get() > 0 && callsToFault.decrementAndGet() == 0;
        var reply = new Reply(500, "{}");
        if (platformKey != null && path.startsWith("/bank/") && !isSigned(exchange, body))
            bank.violation = "not signed: " + path;
        if (!fault || doneBeforeFault) {
            var done = answer(exchange.getRequestMethod(), path, query, body);
            reply = fault ? reply : done;
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        String type = path.contains("bank-files") && reply.status() == 200 ? "text/csv" : "application/json";
        exchange.getResponseHeaders().add("Content-Type", type + ";charset=UTF-8");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Reply answer(String method, String path, String query, byte[] body) {
        Matcher matcher;
        if ((matcher = CUT.matcher(path)).matches()) {
            var owner = owner(matcher.group(1));
            var date = LocalDate.parse(matcher.group(2));
            owner.cut(date);
            return Reply.ok(owner.totals(date));
        }
        if ((matcher = ITEMS.matcher(path)).matches()) {
            return Reply.ok(owner(matcher.group(1)).page(dateIn(query), parameter(query, "after")));
        }
        if ((matcher = TOTALS.matcher(path)).matches()) {
            return Reply.ok(owner(matcher.group(1)).totals(dateIn(query)));
        }
        if ((matcher = TERMS.matcher(path)).matches()) {
            var known = terms.get(matcher.group(1));
            return known == null ? Reply.missing() : Reply.ok(known);
        }
        if ((matcher = RECOVERY.matcher(path)).matches()) {
            recovered.add(UUID.fromString(matcher.group(1)));
            return Reply.ok(Map.of());
        }
        if (path.startsWith("/gateway/events/")) {
            events.put(path, JSON.readTree(body));
            return Reply.ok(Map.of());
        }
        if (path.equals("/repayment/channel-totals")) {
            var file = channelFiles.get(parameter(query, "channelCode") + "/" + dateIn(query));
            return Reply.ok(
                    file == null ? Map.of("count", 0, "successFen", 0, "refundFen", 0, "fileReceived", false) : file);
        }
        if ((matcher = INSTRUCTION.matcher(path)).matches()) {
            var id = UUID.fromString(matcher.group(1));
            return method.equals("PUT") ? bank.take(id, JSON.readTree(body)) : bank.find(id);
        }
        if ((matcher = BANK_FILE.matcher(path)).matches()) {
            return Reply.ok(bank.file(LocalDate.parse(matcher.group(1))));
        }
        if (path.equals("/ledger/proof")) return ledger.proof(dateIn(query));
        return ledger.answer(path, JSON.readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body));
    }

    private OwnerDouble owner(String name) {
        return name.equals("qr") ? qr : repayment;
    }

    private static LocalDate dateIn(String query) {
        return LocalDate.parse(String.valueOf(parameter(query, "date")));
    }

    private static String parameter(String query, String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) return pair.substring(name.length() + 1);
        }
        return null;
    }

    /** One owner of clearing items; small pages, so that the cursor is used. */
    static final class OwnerDouble {
        private static final int PAGE_SIZE = 3;
        private final Map<LocalDate, List<Map<String, Object>>> items = new ConcurrentHashMap<>();
        private final Map<LocalDate, Boolean> cut = new ConcurrentHashMap<>();
        /** Fen that the totals have more than the items. */
        final Map<LocalDate, Long> hiddenFen = new ConcurrentHashMap<>();

        void add(LocalDate date, Map<String, Object> item) {
            if (cut.containsKey(date)) throw new IllegalStateException(date + " is cut");
            items.computeIfAbsent(date, key -> new ArrayList<>()).add(item);
        }

        void cut(LocalDate date) {
            cut.put(date, true);
        }

        private List<Map<String, Object>> of(LocalDate date) {
            return items.getOrDefault(date, List.of());
        }

        Map<String, Object> page(LocalDate date, String after) {
            int from = after == null ? 0 : Integer.parseInt(after);
            var all = of(date);
            int to = Math.min(all.size(), from + PAGE_SIZE);
            var page = new java.util.HashMap<String, Object>();
            page.put("items", all.subList(from, to));
            page.put("nextAfter", to < all.size() ? String.valueOf(to) : null);
            return page;
        }

        Map<String, Object> totals(LocalDate date) {
            var totals = new java.util.HashMap<String, Object>();
            totals.put("date", date.toString());
            totals.put("cut", cut.containsKey(date));
            totals.put("count", of(date).size());
            totals.put("purchaseFen", sum(date, "PURCHASE") + hiddenFen.getOrDefault(date, 0L));
            totals.put("refundBeforeFen", sum(date, "REFUND_BEFORE_SETTLEMENT"));
            totals.put("refundAfterFen", sum(date, "REFUND_AFTER_SETTLEMENT"));
            totals.put(
                    "collectedFen",
                    of(date).stream()
                            .filter(item -> item.containsKey("overpaidFen"))
                            .mapToLong(item -> (long) item.get("amountFen"))
                            .sum());
            totals.put(
                    "overpaidFen",
                    of(date).stream()
                            .mapToLong(item -> (long) item.getOrDefault("overpaidFen", 0L))
                            .sum());
            return totals;
        }

        private long sum(LocalDate date, String kind) {
            return of(date).stream()
                    .filter(item -> item.get("kind").equals(kind))
                    .mapToLong(item -> (long) item.get("amountFen"))
                    .sum();
        }
    }

    /** A ledger that takes each id once and complains about a second body. */
    static final class LedgerDouble {
        private static final Pattern ADVANCE_DUE = Pattern.compile("/ledger/lenders/([^/]+)/advance-due");
        private static final Pattern SUSPENSION = Pattern.compile("/ledger/lenders/([^/]+)/advance-suspension");

        final Map<String, Long> advanceDueFen = new ConcurrentHashMap<>();
        final Set<String> suspended = ConcurrentHashMap.newKeySet();
        private final Map<String, JsonNode> journals = new ConcurrentHashMap<>();
        volatile LocalDate provedThrough = LocalDate.MAX;
        volatile boolean balanced = true;
        /** What becomes of every journal instead of being booked; empty: they are booked. */
        volatile String laneAnswers = "";

        volatile String violation = "";

        Reply proof(LocalDate date) {
            if (date.isAfter(provedThrough)) return new Reply(404, "{\"code\":\"NOT_PROVED\"}");
            return Reply.ok(Map.of("status", balanced ? "PASSED" : "FAILED"));
        }

        Reply answer(String path, JsonNode body) {
            if (path.equals("/ledger/trial-balance"))
                return Reply.ok(Map.of("balanced", true, "debitFen", 7, "creditFen", 7));
            Matcher matcher;
            if ((matcher = ADVANCE_DUE.matcher(path)).matches())
                return Reply.ok(Map.of("dueFen", advanceDueFen.getOrDefault(matcher.group(1), 0L)));
            if ((matcher = SUSPENSION.matcher(path)).matches()) {
                if (body.get("suspended").asBoolean()) suspended.add(matcher.group(1));
                else suspended.remove(matcher.group(1));
                return Reply.ok(Map.of());
            }
            if (!path.equals("/ledger/batches")) return Reply.missing();
            var outcomes = new ArrayList<Map<String, Object>>();
            for (var item : body.get("items")) {
                if (!laneAnswers.isEmpty()) {
                    outcomes.add(Map.of("id", item.get("id").asString(), "outcome", "REFUSED", "code", laneAnswers));
                    continue;
                }
                var before = journals.putIfAbsent(item.get("id").asString(), item);
                if (before != null && !before.equals(item)) violation = "journal with two bodies: " + item;
                outcomes.add(Map.of("id", item.get("id").asString(), "outcome", "DONE"));
            }
            return Reply.ok(Map.of("items", outcomes));
        }

        /** Sum in fen of all journals of an event for a party, which is a merchant, a channel or a lender. */
        long sum(String event, String party) {
            return matching(event, party)
                    .mapToLong(journal -> journal.get("amountFen").asLong())
                    .sum();
        }

        long count(String event, String party) {
            return matching(event, party).count();
        }

        private java.util.stream.Stream<JsonNode> matching(String event, String party) {
            return journals.values().stream()
                    .filter(journal -> journal.get("event").asString().equals(event))
                    .filter(journal -> journal.get("lenderId").asString().equals(party)
                            || journal.get("parties").toString().contains('"' + party + '"'));
        }
    }
}
