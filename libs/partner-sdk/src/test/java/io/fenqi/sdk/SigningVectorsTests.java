package io.fenqi.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.PublicKey;
import java.security.Security;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published vectors, which another program signed, against our own reading of the format. */
class SigningVectorsTests {
    private static final JsonNode VECTORS = JsonMapper.shared()
            .readTree(Path.of("../../docs/api/signing-vectors.json").toFile());

    @BeforeAll
    static void sm2() {
        Security.addProvider(new BouncyCastleProvider());
    }

    @TestFactory
    Stream<DynamicTest> requestsHold() {
        return each("requests", request -> {
            assertThat(messageOf(request)).isEqualTo(text(request, "message"));
            assertThat(holds(request)).isTrue();
            assertThat(authorizationOf(request).header()).isEqualTo(text(request, "authorization"));
        });
    }

    @TestFactory
    Stream<DynamicTest> alteredRequestsDoNot() {
        return each("wrong", request -> assertThat(holds(request)).isFalse());
    }

    @TestFactory
    Stream<DynamicTest> rsaSignaturesComeOutTheSame() {
        return each("requests", request -> {
            var authorization = authorizationOf(request);
            if (authorization.scheme() == Scheme.RSA) {
                var key = Scheme.RSA.privateKey(text(keyOf(authorization.serialNo()), "privateKey"));
                assertThat(Scheme.RSA.sign(key, messageOf(request).getBytes(UTF_8)))
                        .isEqualTo(authorization.signature());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> answersHold() {
        return each("answers", answer -> {
            var message = SignedText.ofAnswer(
                    answer.path("status").asInt(),
                    text(answer, "requestNonce"),
                    answer.path("timestamp").asLong(),
                    text(answer, "nonce"),
                    text(answer, "body").getBytes(UTF_8));
            assertThat(new String(message, UTF_8)).isEqualTo(text(answer, "message"));
            var scheme = Scheme.ofWord(text(answer, "scheme")).orElseThrow();
            assertThat(scheme.verifies(publicKey(text(answer, "serialNo")), message, text(answer, "signature")))
                    .isTrue();
        });
    }

    private static boolean holds(JsonNode request) throws Exception {
        var authorization = authorizationOf(request);
        return authorization
                .scheme()
                .verifies(
                        publicKey(authorization.serialNo()),
                        messageOf(request).getBytes(UTF_8),
                        authorization.signature());
    }

    private static String messageOf(JsonNode request) {
        var authorization = authorizationOf(request);
        return new String(
                SignedText.ofRequest(
                        text(request, "method"),
                        text(request, "target"),
                        authorization.timestamp(),
                        authorization.nonce(),
                        text(request, "body").getBytes(UTF_8)),
                UTF_8);
    }

    private static Authorization authorizationOf(JsonNode request) {
        return Authorization.parse(text(request, "authorization")).orElseThrow();
    }

    private static PublicKey publicKey(String serialNo) throws Exception {
        var key = keyOf(serialNo);
        return Scheme.ofWord(text(key, "scheme")).orElseThrow().publicKey(text(key, "publicKey"));
    }

    private static JsonNode keyOf(String serialNo) {
        return VECTORS.path("keys")
                .valueStream()
                .filter(key -> text(key, "serialNo").equals(serialNo))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue();
    }

    private static Stream<DynamicTest> each(String list, Check check) {
        return VECTORS.path(list)
                .valueStream()
                .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> check.of(vector)));
    }

    private interface Check {
        void of(JsonNode vector) throws Exception;
    }
}
