package io.fenqi.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fenqi.standalone.SuiteService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Carries the calls to one service. A lost call ends as it does on a broken line: the connection is gone. */
final class Wire implements AutoCloseable {
    private static final Pattern ISSUER = Pattern.compile("\"iss\":\"([^\"]+)\"");
    private static final Set<String> NOT_PASSED_ON = notPassedOn();

    private final SuiteService callee;
    private final String target;
    private final Wires wires;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Wire(SuiteService callee, int port, Wires wires) throws IOException {
        this.callee = callee;
        this.target = "http://localhost:" + port;
        this.wires = wires;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::carry);
        server.setExecutor(threads);
        server.start();
    }

    static Wire to(SuiteService callee, int port, Wires wires) {
        try {
            return new Wire(callee, port, wires);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            var fate = wires.fateOf(Call.of(callerOf(exchange), callee, exchange.getRequestMethod(), path));
            if (fate == Loss.BEFORE) return;
            var answer = http.send(forwarded(exchange, body), BodyHandlers.ofByteArray());
            if (fate == null) give(exchange, answer);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest forwarded(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name)) values.forEach(value -> request.header(name, value));
        });
        return request.build();
    }

    private static void give(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name)) exchange.getResponseHeaders().put(name, values);
        });
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
        exchange.getResponseBody().write(answer.body());
    }

    /** As the token says; here nobody has to check it. */
    private static String callerOf(HttpExchange exchange) {
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token == null || token.split("\\.").length != 3) return "";
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        var issuer = ISSUER.matcher(claims);
        return issuer.find() ? issuer.group(1) : "";
    }

    private static Set<String> notPassedOn() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(
                Set.of("Host", "Connection", "Content-Length", "Transfer-Encoding", "Keep-Alive", "Upgrade", "Expect"));
        return names;
    }
}
