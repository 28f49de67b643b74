package io.fenqi.credit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays risk-service, with faults on demand, and takes the events that go to partner-gateway.
 *
 * <p>Like the real one, risk refuses an id that comes again with another body; what it does before a fault is done.
 */
public final class OutsideWorld {
    public static final OutsideWorld INSTANCE = new OutsideWorld();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<UUID, JsonNode> questions = new ConcurrentHashMap<>();
    private final Map<UUID, String> applications = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();

    /** How risk treats one customer: what it answers and which faults come first. */
    public static final class Behaviour {
        private volatile Map<String, Object> answer = Map.of();
        private final List<Fault> faults = new CopyOnWriteArrayList<>();
        private final List<String> asked = new CopyOnWriteArrayList<>();

        public Behaviour approve(long limitFen) {
            answer = Map.of(
                    "status", "DECIDED", "outcome", "APPROVE", "limitFen", limitFen, "grade", "B", "priceTier", "GOOD");
            return this;
        }

        public Behaviour reject(String reasonCode) {
            answer = Map.of(
                    "status",
                    "DECIDED",
                    "outcome",
                    "REJECT",
                    "reasonCodes",
                    List.of(reasonCode),
                    "customerText",
                    "不符合");
            return this;
        }

        public Behaviour review() {
            answer = Map.of("status", "WAITING_REVIEW", "outcome", "REVIEW");
            return this;
        }

        public Behaviour failFirst(Fault... first) {
            faults.addAll(List.of(first));
            return this;
        }

        /** Method and path of every question, in order. */
        public List<String> asked() {
            return List.copyOf(asked);
        }
    }

    public enum Fault {
        /** The work is done, the connection is closed without an answer. */
        SILENCE,
        /** The work is done, the connection stays open and silent. */
        TIME_OUT,
        ERROR_500,
        REFUSED_422
    }

    private OutsideWorld() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/credit-assessments/", this::risk);
        server.createContext("/events/", this::event);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        System.setProperty(
                "credit.test.outside-port", String.valueOf(server.getAddress().getPort()));
    }

    public Behaviour riskFor(UUID customerId) {
        return behaviours.computeIfAbsent(customerId.toString(), id -> new Behaviour().approve(5_000_00));
    }

    public int assessmentsOf(UUID customerId) {
        return Math.toIntExact(questions.values().stream()
                .filter(question -> question.get("customerId").asString().equals(customerId.toString()))
                .count());
    }

    public JsonNode questionAbout(UUID customerId) {
        return questions.values().stream()
                .filter(question -> question.get("customerId").asString().equals(customerId.toString()))
                .findFirst()
                .orElseThrow();
    }

    public List<JsonNode> eventsAbout(UUID applicationId) {
        return events.stream()
                .filter(event -> event.get("resource").asString().equals(applicationId.toString()))
                .toList();
    }

    private void risk(HttpExchange exchange) throws IOException {
        boolean answered = answerRisk(exchange);
        if (answered) {
            exchange.close();
        }
    }

    /** False if the asker is to be kept waiting. */
    private boolean answerRisk(HttpExchange exchange) throws IOException {
        var id = UUID.fromString(exchange.getRequestURI().getPath().substring("/credit-assessments/".length()));
        var body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("PUT")) {
            var question = JSON.readTree(body);
            var first = questions.putIfAbsent(id, question);
            applications.put(id, question.get("customerId").asString());
            if (first != null && !first.equals(question)) {
                return answer(exchange, 422, Map.of("code", "REQUEST_ID_REUSED"));
            }
        }
        var customer = applications.get(id);
        if (customer == null) {
            return answer(exchange, 404, Map.of("code", "NOT_FOUND"));
        }
        return behave(exchange, id, behaviours.computeIfAbsent(customer, c -> new Behaviour().approve(5_000_00)));
    }

    private boolean behave(HttpExchange exchange, UUID id, Behaviour behaviour) throws IOException {
        behaviour.asked.add(exchange.getRequestMethod());
        if (!behaviour.faults.isEmpty()) {
            return switch (behaviour.faults.removeFirst()) {
                case SILENCE -> true;
                case TIME_OUT -> false;
                case ERROR_500 -> answer(exchange, 500, Map.of("code", "INTERNAL"));
                case REFUSED_422 -> answer(exchange, 422, Map.of("code", "INVALID_FIELDS"));
            };
        }
        var answer = new java.util.HashMap<>(behaviour.answer);
        answer.put("id", id);
        return answer(exchange, 200, answer);
    }

    private void event(HttpExchange exchange) throws IOException {
        try (exchange) {
            events.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private static boolean answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        return true;
    }
}
