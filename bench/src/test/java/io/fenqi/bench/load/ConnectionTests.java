package io.fenqi.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers as servers send them: with a length, in chunks, one after another on the same connection. */
class ConnectionTests {
    private static final String WORD = "\"DONE\" ";

    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/short", 200, 1, false);
        answer("/long", 201, 20_000, false);
        answer("/chunked", 200, 20_000, true);
        answer("/refused", 409, 1, true);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void answersOfAllFormsAreReadOneAfterAnother() throws IOException {
        try (var connection = new Connection(uri(""))) {
            for (int i = 0; i < 3; i++) {
                assertThat(connection.exchange(put("/short"), "token")).isEqualTo(200);
                assertThat(connection.occurrences("\"DONE\"")).isEqualTo(1);
                assertThat(connection.exchange(put("/chunked"), "token")).isEqualTo(200);
                assertThat(connection.occurrences("\"DONE\"")).isEqualTo(20_000);
                assertThat(connection.exchange(put("/long"), "token")).isEqualTo(201);
                assertThat(connection.occurrences("\"DONE\"")).isEqualTo(20_000);
                assertThat(connection.exchange(put("/refused"), "token")).isEqualTo(409);
                assertThat(connection.body()).isEqualTo(WORD);
            }
        }
    }

    private void answer(String path, int status, int words, boolean chunked) {
        var body = WORD.repeat(words).getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, chunked ? 0 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private Request put(String path) {
        return new Request("PUT", uri(path), "ledger-service", "{\"name\":\"测试\"}", "", 1);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
