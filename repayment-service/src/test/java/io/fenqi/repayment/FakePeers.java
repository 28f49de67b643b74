package io.fenqi.repayment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fenqi.kernel.time.BusinessTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other services, each as far as repayment knows it: idempotent by id, remembering what it did, and failing on
 * demand after it did it ({@link #loseNextAnswer}).
 */
final class FakePeers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, JsonNode> done = new HashMap<>();
    private final Map<String, Debt> debts = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final Deque<String> answersToLose = new ArrayDeque<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final Map<UUID, Debt> dueNow = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, Long> overpaid = new HashMap<>();
    private final Map<String, Runnable> meanwhile = new HashMap<>();
    private final Map<UUID, String> quotes = new HashMap<>();
    private final Map<UUID, Debt> quoted = new HashMap<>();
    private final HttpServer server;

    FakePeers() {
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

    /** What a customer owes; interest is paid before principal. */
    static final class Debt {
        final UUID customerId;
        final String lenderId;
        final UUID loanNoteId = UUID.randomUUID();
        final UUID limitAccountId = UUID.randomUUID();
        final UUID purchaseId = UUID.randomUUID();
        long principalFen;
        long interestFen;
        private final long boughtFen;
        private long sequence;
        private long correctionFen;
        private String paidBy = "";

        Debt(UUID customerId, String lenderId, long principalFen, long interestFen) {
            this.customerId = customerId;
            this.lenderId = lenderId;
            this.principalFen = principalFen;
            this.interestFen = interestFen;
            this.boughtFen = principalFen;
        }

        /** The next payment makes the one before it overpay so much of the interest it paid. */
        void nextPaymentCorrects(long fen) {
            correctionFen = fen;
        }

        private long takeCorrection() {
            long fen = correctionFen;
            correctionFen = 0;
            return fen;
        }

        private Map<String, Object> line(long principal, long interest) {
            return Map.of(
                    "loanNoteId",
                    loanNoteId,
                    "limitAccountId",
                    limitAccountId,
                    "installmentNo",
                    1,
                    "principalFen",
                    principal,
                    "interestFen",
                    interest,
                    "feeFen",
                    0,
                    "penaltyFen",
                    0);
        }

        boolean isUntouched() {
            return sequence == 0;
        }

        /** Where the loan stands after another change of its principal. */
        private Map<String, Object> nextStanding() {
            return Map.of(
                    "loanNoteId",
                    loanNoteId,
                    "limitAccountId",
                    limitAccountId,
                    "purchaseId",
                    purchaseId,
                    "sequence",
                    ++sequence,
                    "outstandingPrincipalFen",
                    principalFen,
                    "boughtPrincipalFen",
                    boughtFen);
        }

        long totalFen() {
            return principalFen + interestFen;
        }
    }

    synchronized Debt owes(UUID customerId, String lenderId, long principalFen, long interestFen) {
        var debt = new Debt(customerId, lenderId, principalFen, interestFen);
        debts.put(customerId + "/" + lenderId, debt);
        return debt;
    }

    /** The debt shows up in the list that the runs read. */
    synchronized void isDue(Debt debt) {
        dueNow.put(debt.customerId, debt);
    }

    synchronized void nothingIsDue() {
        dueNow.clear();
    }

    /** The next call whose path begins so is done, and its answer lost. */
    synchronized void loseNextAnswer(String path) {
        answersToLose.add(path);
    }

    /** Something happens once after a call whose path begins so was done, and before it is answered. */
    synchronized void meanwhile(String path, Runnable what) {
        meanwhile.put(path, what);
    }

    private synchronized Runnable meanwhile(String path) {
        return meanwhile.keySet().stream()
                .filter(path::startsWith)
                .findFirst()
                .map(meanwhile::remove)
                .orElse(() -> {});
    }

    /** What became of a payoff quote. */
    synchronized void quoteIs(UUID id, String status) {
        quotes.put(id, status);
    }

    /** Forgets what was to be lost: a repayment that fails never makes the calls that a fault was meant for. */
    synchronized void losesNothing() {
        answersToLose.clear();
        refusals.clear();
    }

    /** Calls whose path begins so are refused with this code, and nothing is done, until {@link #losesNothing}. */
    synchronized void refuses(String path, String code) {
        refusals.put(path, code);
    }

    /** What was done once per id, of paths that begin so. */
    synchronized List<JsonNode> done(String path, UUID customerId) {
        return done.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(path))
                .map(Map.Entry::getValue)
                .filter(body -> body.toString().contains(customerId.toString()))
                .toList();
    }

    /** The status of the pay agreement that credit-service was told last. */
    synchronized String lastTold(UUID customerId) {
        return told.getOrDefault(customerId.toString(), "");
    }

    synchronized List<JsonNode> events(UUID repaymentId) {
        return events.stream()
                .filter(event -> event.path("resource").asString().equals(repaymentId.toString()))
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            var text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var body = text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
            var refusal = refusal(path);
            if (refusal != null) {
                send(exchange, 409, Map.of("status", 409, "code", refusal));
                return;
            }
            var answer = answer(path, body);
            meanwhile(path).run();
            send(exchange, isLost(path) ? 500 : 200, answer);
        }
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        var answer = JSON.writeValueAsString(body).getBytes(UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private synchronized @Nullable String refusal(String path) {
        return refusals.entrySet().stream()
                .filter(refusal -> path.startsWith(refusal.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private synchronized boolean isLost(String path) {
        return answersToLose.removeIf(lost -> path.startsWith(lost));
    }

    private synchronized Object answer(String path, JsonNode body) {
        if (path.startsWith("/dues") && !path.matches(".*[?&]asOf=\\d{4}-\\d{2}-\\d{2}(&.*)?")) {
            throw new AssertionError("no date that installment-service reads: " + path);
        }
        if (path.startsWith("/customers/") && path.endsWith("/identity")) {
            return Map.of("name", "测试", "residentId", "11010519491231002X");
        }
        if (path.startsWith("/dues?")) {
            var items = dueNow.values().stream()
                    .map(debt -> Map.of(
                            "customerId", debt.customerId, "lenderId", debt.lenderId, "totalFen", debt.totalFen()))
                    .toList();
            return Map.of("items", items);
        }
        if (path.startsWith("/dues/")) {
            var debt = debts.get(path.substring("/dues/".length(), path.indexOf('?')));
            return Map.of("totalFen", debt == null ? 0 : debt.totalFen());
        }
        if (path.startsWith("/payoff-quotes/")) {
            return quote(UUID.fromString(path.substring("/payoff-quotes/".length())), body);
        }
        if (path.startsWith("/loan-notes")) {
            return Map.of("items", List.of());
        }
        if (path.startsWith("/customers/")) {
            told.put(path.split("/")[2], body.path("status").asString());
            return Map.of();
        }
        var key = path.startsWith("/limit-uses/")
                ? path + "#" + body.path("sequence").asLong()
                : path;
        var before = done.get(key);
        if (before != null) {
            return before.path("answer");
        }
        var answer = first(path, body);
        done.put(key, JSON.valueToTree(Map.of("body", body, "answer", answer)));
        if (path.startsWith("/events/")) {
            events.add(body);
        }
        return answer;
    }

    /** A quote of all that a customer owes. */
    private Object quote(UUID id, JsonNode wish) {
        if (!wish.isEmpty()) {
            quotes.put(id, "OPEN");
            quoted.put(
                    id,
                    debts.get(wish.path("customerId").asString() + "/"
                            + wish.path("lenderId").asString()));
        }
        var debt = quoted.get(id);
        var answer = new HashMap<String, Object>(Map.of(
                "id",
                id,
                "customerId",
                debt.customerId,
                "lenderId",
                debt.lenderId,
                "scope",
                "LOANS",
                "amountFen",
                debt.totalFen(),
                "principalFen",
                debt.principalFen,
                "interestFen",
                debt.interestFen,
                "validUntil",
                "2100-01-01T00:00:00Z",
                "status",
                quotes.get(id),
                "lines",
                List.of()));
        answer.put("feeFen", 0);
        answer.put("penaltyFen", 0);
        return answer;
    }

    private Object first(String path, JsonNode body) {
        if (path.endsWith("/reversal")) {
            return takeBack(path.substring(0, path.length() - "/reversal".length()));
        }
        if (path.startsWith("/payments/")) {
            return pay(path, body);
        }
        if (path.startsWith("/overpayment-returns/")) {
            return giveBack(body);
        }
        return path.startsWith("/journals/") ? Map.of("id", path.substring("/journals/".length())) : Map.of();
    }

    private Object pay(String path, JsonNode body) {
        var debt = debts.get(accountOf(body));
        long amount = body.path("amountFen").asLong();
        long interest = debt == null ? 0 : Math.min(amount, debt.interestFen);
        long principal = debt == null ? 0 : Math.min(amount - interest, debt.principalFen);
        long over = amount - interest - principal;
        overpaid.put(path, over);
        if (debt == null || interest + principal == 0) {
            return answered(List.of(), over, 0, List.of(), List.of());
        }
        debt.interestFen -= interest;
        debt.principalFen -= principal;
        long corrected = debt.takeCorrection();
        if (corrected != 0) {
            overpaid.merge(debt.paidBy, corrected, Long::sum);
        }
        debt.paidBy = path;
        return answered(
                List.of(debt.line(principal, interest)),
                over,
                corrected,
                corrected == 0 ? List.of() : List.of(debt.line(0, -corrected)),
                principal == 0 ? List.of() : List.of(debt.nextStanding()));
    }

    /** What the payment had paid is open again, and other payments are what they were. */
    private Object takeBack(String path) {
        var paid = done.get(path);
        if (paid == null) {
            return answered(List.of(), 0, 0, List.of(), List.of());
        }
        var loans = new ArrayList<>();
        var parts = new ArrayList<>();
        for (var part : paid.at("/answer/parts")) {
            var debt = debts.get(accountOf(paid.path("body")));
            debt.principalFen += part.path("principalFen").asLong();
            debt.interestFen += part.path("interestFen").asLong();
            parts.add(part);
            loans.add(debt.nextStanding());
        }
        overpaid.remove(path);
        return answered(parts, paid.at("/answer/overpaidFen").asLong(), 0, List.of(), loans);
    }

    /** All that is overpaid now, once. */
    private Object giveBack(JsonNode wanted) {
        var items = new ArrayList<>();
        for (var payment : overpaid.entrySet()) {
            boolean his = accountOf(done.get(payment.getKey()).path("body")).equals(accountOf(wanted));
            if (his && payment.getValue() > 0) {
                var id = payment.getKey().substring("/payments/".length());
                items.add(Map.of("paymentId", id, "amountFen", payment.setValue(0L)));
            }
        }
        return Map.of("items", items);
    }

    private static String accountOf(JsonNode body) {
        return body.path("customerId").asString() + "/" + body.path("lenderId").asString();
    }

    private static Object answered(
            List<?> parts, long overpaidFen, long correctionOverpaidFen, List<?> corrections, List<?> loans) {
        return Map.of(
                "overpaidFen",
                overpaidFen,
                "creditor",
                "LENDER",
                "parts",
                parts,
                "corrections",
                corrections,
                "correctionOverpaidFen",
                correctionOverpaidFen,
                "loans",
                loans);
    }

    static String dateOf(java.time.Instant instant) {
        return BusinessTime.dateOf(instant).toString();
    }
}
