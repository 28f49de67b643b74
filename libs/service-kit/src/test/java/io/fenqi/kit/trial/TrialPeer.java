package io.fenqi.kit.trial;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A peer that answers as the test says and remembers what it was asked. */
public final class TrialPeer {
    /** How one request is answered. */
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();
    private final List<Headers> headers = Collections.synchronizedList(new ArrayList<>());
    private volatile Answering answering = json(200, "{}");

    TrialPeer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            headers.add(exchange.getRequestHeaders());
            exchange.getRequestBody().readAllBytes();
            answering.answer(exchange);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void answers(Answering next) {
        calls.set(0);
        headers.clear();
        answering = next;
    }

    public int calls() {
        return calls.get();
    }

    public String lastHeader(String name) {
        return headers.getLast().getFirst(name);
    }

    public static Answering json(int status, String body) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Answers the first so and all others otherwise. */
    public Answering firstThen(Answering first, Answering others) {
        return exchange -> (calls() == 1 ? first : others).answer(exchange);
    }

    /** Never answers until released. */
    public static Answering hanging(CountDownLatch release) {
        return exchange -> {
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
