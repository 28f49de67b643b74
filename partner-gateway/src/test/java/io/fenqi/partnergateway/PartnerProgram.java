package io.fenqi.partnergateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.sdk.AnswerHeaders;
import io.fenqi.sdk.Authorization;
import io.fenqi.sdk.Scheme;
import io.fenqi.sdk.SignedText;
import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.TestClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A partner's own program, which can also be a bad one: every part of what it sends can be replaced. */
final class PartnerProgram {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ServiceCalls as;
    private final TestClock clock;
    final String appId;
    final Scheme scheme;
    final KeyPair keys;
    final String serialNo;

    PartnerProgram(ServiceCalls as, TestClock clock, String appId, Scheme scheme) {
        this.as = as;
        this.clock = clock;
        this.appId = appId;
        this.scheme = scheme;
        this.keys = newKeys(scheme);
        this.serialNo = register(appId, keys, scheme, 3_650);
    }

    /** The party of the same name comes with it. */
    static PartnerProgram of(ServiceCalls as, TestClock clock, String appId, Scheme scheme) {
        party(as, appId, Map.of());
        as.caller("ops")
                .put("/partner-apps/" + appId, Map.of("partyId", appId, "kind", "SERVER", "name", "App of " + appId))
                .isOk();
        return new PartnerProgram(as, clock, appId, scheme);
    }

    static void party(ServiceCalls as, String partyId, Map<String, Object> other) {
        var terms = new HashMap<String, Object>(Map.of(
                "type",
                "PARTNER",
                "name",
                "Partner " + partyId,
                "contact",
                "operations desk",
                "addressRanges",
                List.of("127.0.0.0/8", "::1"),
                "scopes",
                List.of("CUSTOMER", "CREDIT"),
                "productCodes",
                List.of("P-1"),
                "lenderIds",
                List.of("BANK-1"),
                "callsPerMinute",
                1_000));
        terms.putAll(other);
        as.caller("ops").put("/access-parties/" + partyId, terms).isOk();
    }

    String register(String app, KeyPair pair, Scheme keyScheme, int days) {
        return as.caller("ops")
                .post("/partner-apps/%s/keys".formatted(app), newKey(pair, keyScheme, days))
                .isOk()
                .at("serialNo")
                .asString();
    }

    Map<String, Object> newKey(KeyPair pair, Scheme keyScheme, int days) {
        return Map.of(
                "scheme", keyScheme.name(),
                "publicKey", pem(pair),
                "validFrom", clock.now().minusSeconds(1).toString(),
                "validTo", clock.now().plusSeconds(86_400L * days).toString());
    }

    HttpResponse<byte[]> get(String target) {
        return send(signed("GET", target, ""));
    }

    HttpResponse<byte[]> put(String target, String body) {
        return send(signed("PUT", target, body));
    }

    Sent signed(String method, String target, String body) {
        return signed(method, target, body, clock.now().getEpochSecond(), newNonce());
    }

    Sent signed(String method, String target, String body, long timestamp, String nonce) {
        var message = SignedText.ofRequest(method, target, timestamp, nonce, body.getBytes(UTF_8));
        return new Sent(
                method,
                target,
                body,
                new Authorization(scheme, appId, nonce, timestamp, serialNo, scheme.sign(keys.getPrivate(), message))
                        .header());
    }

    HttpResponse<byte[]> send(Sent sent) {
        var request = request(sent.target());
        if (!sent.authorization().isEmpty()) request.header("Authorization", sent.authorization());
        if (!sent.body().isEmpty()) request.header("Content-Type", "application/json");
        return send(request.method(sent.method(), HttpRequest.BodyPublishers.ofString(sent.body())));
    }

    HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(as.baseUrl() + target));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Fails unless the answer is signed by us for this nonce; an empty one is of a refusal before the proof. */
    void verify(HttpResponse<byte[]> answer, String requestNonce) {
        var headers = answer.headers();
        var serial = headers.firstValue(AnswerHeaders.SERIAL).orElseThrow();
        var key = as.caller("ops")
                .get("/answer-keys")
                .isOk()
                .json()
                .valueStream()
                .filter(each -> each.path("serialNo").stringValue().equals(serial))
                .findFirst()
                .orElseThrow();
        assertThat(key.path("scheme").stringValue()).isEqualTo(scheme.word());
        var message = SignedText.ofAnswer(
                answer.statusCode(),
                requestNonce,
                Long.parseLong(headers.firstValue(AnswerHeaders.TIMESTAMP).orElseThrow()),
                headers.firstValue(AnswerHeaders.NONCE).orElseThrow(),
                answer.body());
        try {
            assertThat(scheme.verifies(
                            scheme.publicKey(key.path("publicKey").stringValue()),
                            message,
                            headers.firstValue(AnswerHeaders.SIGNATURE).orElseThrow()))
                    .as("signature of the answer %s", new String(answer.body(), UTF_8))
                    .isTrue();
        } catch (java.security.GeneralSecurityException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static String code(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    static String newNonce() {
        return UUID.randomUUID().toString();
    }

    static KeyPair newKeys(Scheme scheme) {
        try {
            var generator = scheme == Scheme.RSA
                    ? KeyPairGenerator.getInstance("RSA")
                    : KeyPairGenerator.getInstance("EC", "BC");
            if (scheme == Scheme.RSA) generator.initialize(2_048);
            else generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    record Sent(String method, String target, String body, String authorization) {
        Sent withMethod(String other) {
            return new Sent(other, target, body, authorization);
        }

        Sent withTarget(String other) {
            return new Sent(method, other, body, authorization);
        }

        Sent withBody(String other) {
            return new Sent(method, target, other, authorization);
        }

        Sent withAuthorization(String other) {
            return new Sent(method, target, body, other);
        }
    }
}
