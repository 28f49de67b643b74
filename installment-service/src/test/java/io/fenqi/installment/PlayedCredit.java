package io.fenqi.installment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays credit-service as far as the lending core asks it: every customer is Zhang San. */
public final class PlayedCredit {
    public static final PlayedCredit INSTANCE = new PlayedCredit();

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    private PlayedCredit() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/customers/", this::identity);
            server.start();
            System.setProperty(
                    "installment.test.credit-port",
                    String.valueOf(server.getAddress().getPort()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How often somebody asked who this customer is. */
    public int askedFor(Object customerId) {
        return asked.getOrDefault(customerId.toString(), new AtomicInteger()).get();
    }

    private void identity(HttpExchange exchange) throws IOException {
        var customerId = exchange.getRequestURI().getPath().split("/")[2];
        asked.computeIfAbsent(customerId, id -> new AtomicInteger()).incrementAndGet();
        var body = "{\"customerId\":\"%s\",\"name\":\"张三\",\"residentId\":\"11010519900307001X\"}"
                .formatted(customerId)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
