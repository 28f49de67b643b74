package io.fenqi.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against a server that signs as it should, and against one that does not. */
class FenqiClientTests {
    private static final String DONE = "{\"x\":\"done\"}";

    private static final KeyPair OURS = newKeys();
    private static final KeyPair THEIRS = newKeys();
    private final List<Asked> asked = new ArrayList<>();
    private final List<Play> plays = new ArrayList<>();
    private HttpServer server;
    private FenqiClient client;
    private String serialNo;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var keys = ServerKeys.none().with(Scheme.RSA, pem(THEIRS));
        serialNo = serialOf(THEIRS);
        client = new FenqiClient(
                URI.create("http://localhost:" + server.getAddress().getPort()),
                new AppIdentity("APP-1", serialOf(OURS), Scheme.RSA, OURS.getPrivate()),
                keys,
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aCallIsSignedAndItsAnswerBelieved() {
        plays.add(new Play(200, DONE));

        var answer = client.put("/api/v1/things/1", Map.of("name", "欧阳"), Map.class);

        assertThat(answer.get("x")).isEqualTo("done");
        var first = asked.get(0);
        var message = SignedText.ofRequest(
                "PUT",
                "/api/v1/things/1",
                first.authorization().timestamp(),
                first.authorization().nonce(),
                first.body());
        assertThat(Scheme.RSA.verifies(
                        OURS.getPublic(), message, first.authorization().signature()))
                .isTrue();
    }

    @Test
    void whatMayBeTriedAgainIsWithANewNonceAndTheSameBody() {
        plays.add(new Play(503, "{\"code\":\"PEER_UNAVAILABLE\"}"));
        plays.add(new Play(401, "{\"code\":\"NONCE_USED\"}"));
        plays.add(new Play(200, DONE));

        client.put("/api/v1/things/1", Map.of("a", 1), Map.class);

        assertThat(asked).hasSize(3);
        assertThat(asked.stream().map(each -> each.authorization().nonce()).distinct())
                .hasSize(3);
        assertThat(asked.stream().map(each -> new String(each.body(), UTF_8)).distinct())
                .hasSize(1);
    }

    @Test
    void aDefiniteNoIsNotTriedAgain() {
        plays.add(new Play(422, "{\"code\":\"REQUEST_ID_REUSED\",\"detail\":\"no\"}"));

        assertThatThrownBy(() -> client.put("/x", Map.of(), Map.class))
                .isInstanceOfSatisfying(
                        FenqiRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("REQUEST_ID_REUSED"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void anAnswerToAnotherRequestIsNone() {
        var swapped = new Play(200, DONE, "the-nonce-of-another-call", true);
        plays.addAll(List.of(swapped, swapped, swapped));

        assertThatThrownBy(() -> client.get("/x", Map.class)).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void aRefusalAtTheDoorSaysNothingOfTheRequest() {
        var unknown = new Play(401, "{\"code\":\"SIGNATURE_WRONG\"}", "", true);
        plays.addAll(List.of(unknown, unknown, unknown));

        assertThatThrownBy(() -> client.get("/x", Map.class))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("SIGNATURE_WRONG");
    }

    @Test
    void anUnsignedAnswerIsNone() {
        var unsigned = new Play(404, "{\"code\":\"NOT_FOUND\"}", "", false);
        plays.addAll(List.of(unsigned, unsigned, new Play(200, DONE)));

        assertThat(client.get("/x", Map.class)).containsEntry("x", "done");
    }

    private void answer(HttpExchange exchange) throws java.io.IOException {
        var authorization = Authorization.parse(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElseThrow();
        asked.add(new Asked(authorization, exchange.getRequestBody().readAllBytes()));
        var play = plays.remove(0);
        var body = play.body().getBytes(UTF_8);
        if (play.signed()) {
            var nonce = play.nonce() == null ? authorization.nonce() : play.nonce();
            var message = SignedText.ofAnswer(play.status(), nonce, 1, "n", body);
            exchange.getResponseHeaders().add(AnswerHeaders.TIMESTAMP, "1");
            exchange.getResponseHeaders().add(AnswerHeaders.NONCE, "n");
            exchange.getResponseHeaders().add(AnswerHeaders.SERIAL, serialNo);
            exchange.getResponseHeaders().add(AnswerHeaders.SIGNATURE, Scheme.RSA.sign(THEIRS.getPrivate(), message));
        }
        exchange.sendResponseHeaders(play.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----"
                .formatted(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    private static String serialOf(KeyPair pair) throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(pair.getPublic().getEncoded());
        return java.util.HexFormat.of().withUpperCase().formatHex(digest).substring(0, 40);
    }

    private record Asked(Authorization authorization, byte[] body) {}

    /** @param nonce signed as the request's; null for the right one */
    private record Play(int status, String body, String nonce, boolean signed) {
        Play(int status, String body) {
            this(status, body, null, true);
        }
    }
}
