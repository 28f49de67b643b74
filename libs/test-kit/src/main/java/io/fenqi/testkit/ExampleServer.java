package io.fenqi.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A server that gives one answer, whatever it is asked, and remembers the questions. */
final class ExampleServer {
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile ContractExample.Response answer = new ContractExample.Response(404, null);

    ExampleServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("example-server-", 0).factory()));
        server.start();
    }

    record Asked(String method, String path, String body) {}

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Forgets what was asked so far. */
    void answerFromNow(ContractExample.Response newAnswer) {
        answer = newAnswer;
        asked.clear();
    }

    /** In the order of arrival; a client may have tried again. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), body));
            var current = answer;
            var json = current.body();
            if (json == null) {
                exchange.sendResponseHeaders(current.status(), -1);
                return;
            }
            var text = json.isString() ? json.stringValue() : json.toString();
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", typeOf(current, json));
            exchange.sendResponseHeaders(current.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String typeOf(ContractExample.Response answer, JsonNode body) {
        if (body.isString()) {
            return "text/csv;charset=UTF-8";
        }
        return answer.isRefusal() ? "application/problem+json" : "application/json";
    }
}
