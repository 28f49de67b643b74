package io.fenqi.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fenqi.kernel.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Risk, credit, ledger, installment and the event door in one small server that keeps their promises: ids are
 * idempotent, another body is refused, a cancel overtakes a late original. Faults come on demand.
 */
public final class FakePeers {
    public static final FakePeers PEERS = new FakePeers();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What goes wrong with a call. */
    public enum Fault {
        /** The peer never sees it, and the caller cannot know. */
        REQUEST_LOST,
        /** The peer does it, and the answer is lost. */
        ANSWER_LOST
    }

    private record Rule(Predicate<String> path, Fault fault) {}

    private record Refusal(Predicate<String> path, int status, String code) {}

    private final List<Rule> faults = new CopyOnWriteArrayList<>();
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> during = new ConcurrentHashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<UUID, ObjectNode> limitHolds = new HashMap<>();
    private final Map<UUID, ObjectNode> fundsHolds = new HashMap<>();
    private final Map<UUID, ObjectNode> notes = new HashMap<>();
    private final Map<UUID, ObjectNode> quotes = new ConcurrentHashMap<>();
    private final Map<String, Long> lenderFunds = new ConcurrentHashMap<>();
    private final Map<UUID, Long> limits = new ConcurrentHashMap<>();
    private final Map<UUID, Long> restored = new HashMap<>();
    private final Map<UUID, JsonNode> journals = new HashMap<>();
    private final Map<UUID, Long> reductions = new HashMap<>();
    private final Map<UUID, ObjectNode> reductionAnswers = new HashMap<>();
    private final Map<UUID, Long> paidOff = new HashMap<>();
    private final Map<UUID, JsonNode> events = new HashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> brokenPromises = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean riskRejects;

    private FakePeers() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 200);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::serve);
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** No more faults and refusals; what the peers know stays. */
    public void heal() {
        faults.clear();
        refusals.clear();
        during.clear();
        riskRejects = false;
    }

    /** Every call whose path contains this text goes wrong until healed. */
    public void fail(String pathPart, Fault fault) {
        faults.add(new Rule(path -> path.contains(pathPart), fault));
    }

    public void fail(Predicate<String> path, Fault fault) {
        faults.add(new Rule(path, fault));
    }

    public void refuse(String pathPart, int status, String code) {
        refusals.add(new Refusal(path -> path.contains(pathPart), status, code));
    }

    /** From now on risk wants no purchase. */
    public void rejectByRisk() {
        riskRejects = true;
    }

    /** Refuses a call on the resource itself, and none of the commands on it. */
    public void refuseExactly(String collection, int status, String code) {
        refusals.add(new Refusal(
                path -> path.startsWith(collection) && path.indexOf('/', collection.length()) < 0, status, code));
    }

    /** Runs once, while a call whose path contains this text is under way and done, before its answer. */
    public void during(String pathPart, Runnable action) {
        during.put(pathPart, action);
    }

    public UUID quote(long amountFen, String lenderId, String productCode, boolean drawdownApproval, String expiresAt) {
        var id = UUID.randomUUID();
        quotes.put(
                id,
                JSON.createObjectNode()
                        .put("status", "OPEN")
                        .put("lenderId", lenderId)
                        .put("productCode", productCode)
                        .put("priceTier", "STANDARD")
                        .put("amountFen", amountFen)
                        .put("expiresAt", expiresAt)
                        .put("drawdownApproval", drawdownApproval)
                        .put("advanceAllowed", false));
        return id;
    }

    /** The borrower has not confirmed the quote. */
    public void unconfirmed(UUID quoteId) {
        quotes.get(quoteId).put("status", "AWAITING_CONFIRMATION");
    }

    public UUID limit(long availableFen, String lenderId, String productCode) {
        return limit(availableFen, lenderId, productCode, "STANDARD");
    }

    public UUID limit(long availableFen, String lenderId, String productCode, String priceTier) {
        var id = UUID.randomUUID();
        limits.put(id, availableFen);
        quotes.put(
                id,
                JSON.createObjectNode()
                        .put("lenderId", lenderId)
                        .put("productCode", productCode)
                        .put("priceTier", priceTier));
        return id;
    }

    public void fund(String lenderId, long availableFen) {
        lenderFunds.put(lenderId, availableFen);
    }

    public synchronized long available(UUID limitAccountId) {
        return limits.get(limitAccountId);
    }

    public synchronized long funds(String lenderId) {
        return lenderFunds.get(lenderId);
    }

    public synchronized String statusOfCredit(UUID purchaseId) {
        return status(limitHolds.get(Ids.derived(purchaseId, "credit-hold")));
    }

    public synchronized String statusOfFunds(UUID purchaseId) {
        return status(fundsHolds.get(Ids.derived(purchaseId, "funds-hold")));
    }

    public synchronized String statusOfNote(UUID purchaseId) {
        return status(notes.get(Ids.derived(purchaseId, "loan-note")));
    }

    public synchronized long restoredFen(UUID limitAccountId) {
        return restored.getOrDefault(limitAccountId, 0L);
    }

    /** The borrower has paid the whole loan, this much with interest: what is brought back from now on is paid back. */
    public synchronized void paidOff(UUID purchaseId, long paidFen) {
        var id = Ids.derived(purchaseId, "loan-note");
        paidOff.put(id, paidFen);
        follow(purchaseId, standing(id));
    }

    public synchronized long reducedFen(UUID purchaseId) {
        return reductions.getOrDefault(Ids.derived(purchaseId, "loan-note"), 0L);
    }

    public synchronized List<JsonNode> journals(String lenderId) {
        return journals.values().stream()
                .filter(journal -> journal.path("lenderId").asString().equals(lenderId))
                .toList();
    }

    /** The events on this resource, once there are so many of them; each counts once, however often it is delivered. */
    public synchronized List<JsonNode> awaitEvents(String resource, int count) {
        long giveUp = System.nanoTime() + 30_000_000_000L;
        while (eventsOn(resource).size() < count && System.nanoTime() < giveUp) {
            try {
                wait(1_000);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return eventsOn(resource);
    }

    private List<JsonNode> eventsOn(String resource) {
        return events.values().stream()
                .filter(event -> event.path("resource").asString().equals(resource))
                .toList();
    }

    public long callsTo(String pathPart) {
        return calls.stream().filter(path -> path.contains(pathPart)).count();
    }

    public void assertPromisesKept() {
        assertThat(brokenPromises).isEmpty();
    }

    private static String status(ObjectNode thing) {
        return thing == null ? "NONE" : thing.path("status").asString();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(path);
        var fault = faults.stream().filter(rule -> rule.path().test(path)).findFirst();
        if (fault.isPresent() && fault.get().fault() == Fault.REQUEST_LOST) {
            answer(exchange, 500, "");
            return;
        }
        var refusal = refusals.stream().filter(rule -> rule.path().test(path)).findFirst();
        var done = refusal.map(rule -> new Done(rule.status(), problem(rule.code())))
                .orElseGet(() -> handle(path, body));
        during.keySet().stream()
                .filter(path::contains)
                .findFirst()
                .map(during::remove)
                .ifPresent(Runnable::run);
        if (fault.isPresent()) {
            answer(exchange, 500, "");
        } else {
            answer(exchange, done.status(), done.body().toString());
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Done(int status, ObjectNode body) {}

    private synchronized Done handle(String path, String text) {
        var parts = path.substring(1).split("/");
        var id = UUID.fromString(parts[1]);
        var command = parts.length > 2 ? parts[2] : "";
        var known = bodies.putIfAbsent(keyOf(path, text), text);
        if (known != null && !known.equals(text)) {
            brokenPromises.add("%s: %s, then %s".formatted(path, known, text));
            return refused(422, "REQUEST_ID_REUSED");
        }
        var body = text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
        return switch (parts[0] + "/" + command) {
            case "events/" -> event(id, body);
            case "quotes/" -> quotes.containsKey(id) ? ok(quotes.get(id)) : refused(404, "QUOTE_UNKNOWN");
            case "transaction-checks/" ->
                ok(JSON.createObjectNode().put("outcome", riskRejects ? "REJECT" : "APPROVE"));
            case "limit-holds/" -> holdLimit(id, body);
            case "limit-holds/use" -> use(limitHolds.get(id), "USED");
            case "limit-holds/release" -> releaseLimit(id);
            case "limit-uses/" -> follow(id, body);
            case "holds/" -> holdFunds(id, body);
            case "holds/posting" -> use(fundsHolds.get(id), "POSTED");
            case "holds/void" -> voidFunds(id);
            case "journals/" -> journal(id, body, known == null);
            case "loan-notes/" -> book(id, body);
            case "loan-notes/activation" -> use(notes.get(id), "ACTIVE");
            case "loan-notes/void" -> voidNote(id);
            case "loan-notes/refunds" -> reduce(id, UUID.fromString(parts[3]), body);
            default -> refused(404, "NOT_FOUND");
        };
    }

    private Done event(UUID id, JsonNode body) {
        events.put(id, body);
        notifyAll();
        return new Done(202, JSON.createObjectNode());
    }

    private Done holdLimit(UUID id, JsonNode body) {
        if (limitHolds.containsKey(id)) return held(limitHolds.get(id));
        var account = UUID.fromString(body.path("limitAccountId").asString());
        long amount = body.path("amountFen").asLong();
        if (!limits.containsKey(account)) return refused(404, "LIMIT_NOT_FOUND");
        if (limits.get(account) < amount) return refused(409, "LIMIT_INSUFFICIENT");
        limits.merge(account, -amount, Long::sum);
        var hold = quotes.get(account).deepCopy().put("status", "HELD").put("contractNo", "C-1");
        limitHolds.put(id, hold.put("account", account.toString()).put("amount", amount));
        return ok(hold);
    }

    private Done releaseLimit(UUID id) {
        var hold = limitHolds.computeIfAbsent(id, _ -> tombstone());
        if (status(hold).equals("USED")) return broken("release of used limit " + id);
        if (status(hold).equals("HELD")) {
            limits.merge(
                    UUID.fromString(hold.path("account").asString()),
                    hold.path("amount").asLong(),
                    Long::sum);
        }
        return ok(hold.put("status", "CANCELLED"));
    }

    /** A purchase uses what its loan's newest standing says. */
    private Done follow(UUID purchaseId, JsonNode standing) {
        var hold = limitHolds.get(Ids.derived(purchaseId, "credit-hold"));
        if (!status(hold).equals("USED")) return refused(409, "RESTORE_BEFORE_USE");
        if (standing.path("sequence").asLong() > hold.path("sequence").asLong()) {
            var account = UUID.fromString(hold.path("account").asString());
            long outstanding = standing.path("outstandingPrincipalFen").asLong();
            long back = hold.path("stillUsed").asLong(hold.path("amount").asLong()) - outstanding;
            restored.merge(account, back, Long::sum);
            limits.merge(account, back, Long::sum);
            hold.put("stillUsed", outstanding)
                    .put("sequence", standing.path("sequence").asLong());
        }
        return ok(JSON.createObjectNode());
    }

    private Done holdFunds(UUID id, JsonNode body) {
        if (fundsHolds.containsKey(id)) return held(fundsHolds.get(id));
        var lender = body.path("lenderId").asString();
        long amount = body.path("amountFen").asLong();
        if (lenderFunds.getOrDefault(lender, 0L) < amount) return refused(409, "POSITION_EXHAUSTED");
        lenderFunds.merge(lender, -amount, Long::sum);
        var hold = JSON.createObjectNode().put("status", "HELD").put("advanceFen", 0);
        fundsHolds.put(id, hold.put("lender", lender).put("amount", amount));
        return ok(hold);
    }

    private Done voidFunds(UUID id) {
        var hold = fundsHolds.computeIfAbsent(id, _ -> tombstone());
        if (status(hold).equals("POSTED")) return broken("void of posted hold " + id);
        if (status(hold).equals("HELD")) {
            lenderFunds.merge(
                    hold.path("lender").asString(), hold.path("amount").asLong(), Long::sum);
        }
        return ok(hold.put("status", "CANCELLED"));
    }

    private Done journal(UUID id, JsonNode body, boolean first) {
        if (first) {
            journals.put(id, body);
            lenderFunds.merge(
                    body.path("lenderId").asString(), body.path("amountFen").asLong(), Long::sum);
        }
        return ok(JSON.createObjectNode());
    }

    private Done book(UUID id, JsonNode body) {
        if (notes.containsKey(id)) return held(notes.get(id));
        var note = JSON.createObjectNode()
                .put("status", body.path("awaitLender").asBoolean() ? "PENDING_DISBURSE" : "ACTIVE")
                .put("loanNoteNo", "LN-" + id)
                .put("purchaseId", body.path("purchaseId").asString())
                .put("limitAccountId", body.path("limitAccountId").asString())
                .put(
                        "principalFen",
                        quotes.get(UUID.fromString(body.path("quoteId").asString()))
                                .path("amountFen")
                                .asLong());
        notes.put(id, note);
        return ok(note);
    }

    private Done voidNote(UUID id) {
        var note = notes.computeIfAbsent(id, _ -> tombstone());
        return ok(note.put("status", "CANCELLED"));
    }

    private Done reduce(UUID id, UUID refundId, JsonNode body) {
        return ok(reductionAnswers.computeIfAbsent(refundId, _ -> {
            reductions.merge(id, body.path("amountFen").asLong(), Long::sum);
            var answer = JSON.createObjectNode().put("paidBackFen", paidOff.getOrDefault(id, 0L));
            answer.putArray("loans").add(standing(id));
            return answer;
        }));
    }

    /** Where a loan stands after another change of its principal. */
    private ObjectNode standing(UUID noteId) {
        var note = notes.get(noteId);
        note.put("sequence", note.path("sequence").asLong() + 1);
        long bought = note.path("principalFen").asLong() - reductions.getOrDefault(noteId, 0L);
        return JSON.createObjectNode()
                .put("purchaseId", note.path("purchaseId").asString())
                .put("limitAccountId", note.path("limitAccountId").asString())
                .put("sequence", note.path("sequence").asLong())
                .put("outstandingPrincipalFen", paidOff.containsKey(noteId) ? 0 : bought)
                .put("boughtPrincipalFen", bought);
    }

    /** What may be asked with one body only: a limit is told of a purchase's loan as often as that changes. */
    private static String keyOf(String path, String text) {
        return path.startsWith("/limit-uses/")
                ? path + "#" + JSON.readTree(text).path("sequence").asString()
                : path;
    }

    private Done use(ObjectNode thing, String status) {
        if (thing == null || status(thing).equals("CANCELLED")) return broken(status + " of what is not held");
        return ok(thing.put("status", status));
    }

    private Done held(ObjectNode thing) {
        return status(thing).equals("CANCELLED") ? refused(409, "CANCELLED_BEFORE") : ok(thing);
    }

    private Done broken(String promise) {
        brokenPromises.add(promise);
        return refused(409, "BROKEN_PROMISE");
    }

    private static ObjectNode tombstone() {
        return JSON.createObjectNode().put("status", "CANCELLED");
    }

    private static Done ok(ObjectNode body) {
        return new Done(200, body.deepCopy());
    }

    private static Done refused(int status, String code) {
        return new Done(status, problem(code));
    }

    private static ObjectNode problem(String code) {
        return JSON.createObjectNode().put("code", code).put("detail", "refused by the fake");
    }
}
