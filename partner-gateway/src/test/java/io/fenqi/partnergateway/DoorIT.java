package io.fenqi.partnergateway;

import static io.fenqi.partnergateway.PartnerProgram.code;
import static io.fenqi.partnergateway.PartnerProgram.newNonce;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.sdk.AnswerHeaders;
import io.fenqi.sdk.Scheme;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The door of the partner API against honest programs and against all the others. */
class DoorIT extends GatewayIT {
    private static final String CUSTOMER = "/api/v1/customers/u-1";
    private static final String PERSON = """
            {"name":"欧阳分期","residentId":"11010519491231002X","mobile":"13800000000"}""";

    @Autowired
    private MeterRegistry meters;

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void aSignedCallIsServedInTheAppsNameAndAnsweredSigned(Scheme scheme) {
        var program = program(scheme);
        var nonce = newNonce();

        var answer =
                program.send(program.signed("PUT", CUSTOMER, PERSON, clock.now().getEpochSecond(), nonce));

        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        program.verify(answer, nonce);
        assertThat(answer.headers().firstValue(AnswerHeaders.REQUEST_ID)).isPresent();
        var asked = WORLD.asked("/customer-identities/%s/u-1".formatted(program.appId));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().body()).contains("欧阳分期");
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void whatWasAlteredAfterSigningIsRefused(Scheme scheme) {
        var program = program(scheme);
        var honest = program.signed("PUT", CUSTOMER, PERSON);

        refused(program, program.send(honest.withBody(PERSON.replace("138", "139"))), 401, "SIGNATURE_WRONG", "");
        refused(program, program.send(honest.withBody(PERSON + " ")), 401, "SIGNATURE_WRONG", "");
        refused(program, program.send(honest.withTarget("/api/v1/customers/u-2")), 401, "SIGNATURE_WRONG", "");
        refused(program, program.send(honest.withTarget(CUSTOMER + "?x=1")), 401, "SIGNATURE_WRONG", "");
        refused(program, program.send(honest.withMethod("POST")), 401, "SIGNATURE_WRONG", "");
        refused(program, program.send(honest.withBody("")), 401, "SIGNATURE_WRONG", "");
        // None of them has spent the nonce.
        assertThat(program.send(honest).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnsignedOrUnreadableCallIsRefused() {
        var program = program(Scheme.RSA);
        var honest = program.signed("GET", CUSTOMER, "");
        var header = honest.authorization();

        refused(program, program.send(honest.withAuthorization("")), 401, "AUTHORIZATION_MISSING", "");
        for (var bad :
                List.of("Bearer x", "FENQI-RSA-SHA256 ", header + ",x=\"1\"", header.replace("app_id", "appid"))) {
            refused(program, program.send(honest.withAuthorization(bad)), 401, "AUTHORIZATION_MALFORMED", "");
        }
        var twice = program.request(CUSTOMER).header("Authorization", header).header("Authorization", header);
        refused(program, program.send(twice.GET()), 401, "AUTHORIZATION_MALFORMED", "");
    }

    @Test
    void aCallIsGoodForFiveMinutesOnEitherSide() {
        var program = program(Scheme.RSA);
        long now = clock.now().getEpochSecond();

        for (long off : new long[] {-302, 302, -1_000_000}) {
            var sent = program.signed("PUT", CUSTOMER, PERSON, now + off, newNonce());
            refused(program, program.send(sent), 401, "SIGNATURE_STALE", "");
        }
        for (long off : new long[] {-298, 298}) {
            var sent = program.signed("PUT", CUSTOMER, PERSON, now + off, newNonce());
            assertThat(program.send(sent).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aReplayIsRefusedAsLongAsItIsFresh() {
        var program = program(Scheme.RSA);
        var nonce = newNonce();
        // From five minutes ahead, the longest that a signature can live.
        var sent = program.signed("PUT", CUSTOMER, PERSON, clock.now().getEpochSecond() + 298, nonce);
        assertThat(program.send(sent).statusCode()).isEqualTo(200);

        refused(program, program.send(sent), 401, "NONCE_USED", nonce);
        clock.moveBy(Duration.ofSeconds(590));
        refused(program, program.send(sent), 401, "NONCE_USED", nonce);
        clock.moveBy(Duration.ofSeconds(12));
        refused(program, program.send(sent), 401, "SIGNATURE_STALE", "");
    }

    @Test
    void ofManyReplaysAtOnceOneIsServed() throws Exception {
        var program = program(Scheme.RSA);
        var sent = program.signed("PUT", CUSTOMER, PERSON);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> call = () -> program.send(sent).statusCode();
            var answers = threads.invokeAll(List.of(call, call, call, call, call, call, call, call));
            int served = 0;
            for (var answer : answers) if (answer.get() == 200) served++;
            assertThat(served).isEqualTo(1);
        }
    }

    @Test
    void anotherAppsKeySignsForNobodyElse() {
        var victim = program(Scheme.RSA);
        var attacker = program(Scheme.RSA);
        var sent = attacker.signed("GET", CUSTOMER, "");

        var inVictimsName = sent.authorization().replace(attacker.appId, victim.appId);
        refused(attacker, attacker.send(sent.withAuthorization(inVictimsName)), 401, "KEY_UNKNOWN", "");
        var withVictimsSerial = inVictimsName.replace(attacker.serialNo, victim.serialNo);
        refused(attacker, attacker.send(sent.withAuthorization(withVictimsSerial)), 401, "SIGNATURE_WRONG", "");
        var nobody = sent.authorization().replace(attacker.appId, "NOBODY");
        refused(attacker, attacker.send(sent.withAuthorization(nobody)), 401, "KEY_UNKNOWN", "");
        // The same key under a second app would let a call of the one be played as the other's.
        as.caller("ops")
                .post("/partner-apps/%s/keys".formatted(victim.appId), attacker.newKey(attacker.keys, Scheme.RSA, 30))
                .isRefused(409, "KEY_TAKEN");
    }

    @Test
    void whatIsSuspendedRetiredOrOverIsRefusedAtOnceAndOnlyToldToItsOwner() {
        var program = program(Scheme.RSA);
        var app = "/partner-apps/" + program.appId;
        var party = "/access-parties/" + program.appId;

        status(app, "SUSPENDED");
        refusedWhenProved(program, 403, "APP_NOT_ACTIVE");
        refused(
                program,
                program.send(program.signed("GET", CUSTOMER, "").withTarget(CUSTOMER + "?x")),
                401,
                "SIGNATURE_WRONG",
                "");
        status(party, "SUSPENDED");
        refusedWhenProved(program, 403, "PARTY_NOT_ACTIVE");
        status(party, "ACTIVE");
        status(app, "ACTIVE");
        as.caller("ops")
                .post("%s/keys/%s/retirement".formatted(app, program.serialNo), null)
                .isOk();
        refusedWhenProved(program, 401, "KEY_NOT_VALID");
    }

    @Test
    void aKeyEndsByTheClock() {
        var program = program(Scheme.RSA);
        clock.moveBy(Duration.ofDays(3_651));

        refusedWhenProved(program, 401, "KEY_NOT_VALID");
    }

    @Test
    void aCallFromElsewhereOrToWhatIsNotAgreedIsRefused() {
        var program = program(Scheme.RSA);

        PartnerProgram.party(as, program.appId, Map.of("addressRanges", List.of("203.0.113.0/24")));
        refusedWhenProved(program, 403, "ADDRESS_NOT_ALLOWED");
        PartnerProgram.party(as, program.appId, Map.of("scopes", List.of("CREDIT")));
        refusedWhenProved(program, 403, "SCOPE_MISSING");
    }

    @Test
    void whoCallsMoreThanAgreedWaits() {
        var program = program(Scheme.RSA);
        PartnerProgram.party(as, program.appId, Map.of("callsPerMinute", 2));

        assertThat(program.put(CUSTOMER, PERSON).statusCode()).isEqualTo(200);
        var second = program.put(CUSTOMER, PERSON);
        assertThat(second.headers().firstValue("RateLimit-Remaining")).contains("0");
        var third = program.put(CUSTOMER, PERSON);
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(code(third)).isEqualTo("RATE_EXCEEDED");
        long seconds = Long.parseLong(third.headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(20L, 31L);
        clock.moveBy(Duration.ofSeconds(seconds));
        assertThat(program.put(CUSTOMER, PERSON).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/customers//u-1",
                "/api/v1/customers/./u-1",
                "/api/v1/x/../customers/u-1",
                "/api/v1/customers/u%2D1",
                "/api/v1/customers/u-1;a=b",
                "/api/v1/customers/u-1/",
                "/api/v1/customers/%E6%AC%A7",
                "/api/../access-parties"
            })
    void aPathHasOneSpelling(String target) {
        var program = program(Scheme.RSA);

        refused(program, program.send(program.signed("GET", target, "")), 400, "TARGET_MALFORMED", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%61pi/v1/customers/u-1", "//api/v1/customers/u-1", "/api;x/v1/customers/u-1", "/API/v1/x"})
    void thereIsNoWayRoundTheDoor(String target) {
        var program = program(Scheme.RSA);

        var answer = program.send(program.signed("GET", target, ""));

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(new String(answer.body(), UTF_8)).doesNotContain("externalUserId");
    }

    @Test
    void aBodyThatIsTooLongOrNoJsonIsRefused() {
        var program = program(Scheme.RSA);
        var long_ = "\"" + "x".repeat(256 * 1024) + "\"";

        refused(program, program.put(CUSTOMER, long_), 413, "BODY_TOO_LARGE", "");
        var inChunks = program.request(CUSTOMER)
                .header("Authorization", program.signed("PUT", CUSTOMER, long_).authorization())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long_.getBytes(UTF_8))));
        refused(program, program.send(inChunks), 413, "BODY_TOO_LARGE", "");
        var asText = program.request(CUSTOMER)
                .header("Authorization", program.signed("PUT", CUSTOMER, PERSON).authorization())
                .header("Content-Type", "application/json;charset=utf-16")
                .PUT(BodyPublishers.ofString(PERSON));
        refused(program, program.send(asText), 415, "UNSUPPORTED_MEDIA_TYPE", "");
        assertThat(program.send(program.signed("PUT", CUSTOMER, "{\"name")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyInChunksIsServedLikeAnother() {
        var program = program(Scheme.SM2);
        var inChunks = program.request(CUSTOMER)
                .header("Authorization", program.signed("PUT", CUSTOMER, PERSON).authorization())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(PERSON.getBytes(UTF_8))));

        assertThat(program.send(inChunks).statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheApiRefusesIsSignedForItsRequestToo() {
        var program = program(Scheme.SM2);
        long now = clock.now().getEpochSecond();
        var nonce = newNonce();

        refused(
                program,
                program.send(program.signed("GET", "/api/v1/customers/nobody", "", now, nonce)),
                404,
                "CUSTOMER_UNKNOWN",
                nonce);
        var other = newNonce();
        refused(
                program,
                program.send(program.signed("GET", "/api/v1/nothing", "", now, other)),
                404,
                "NOT_FOUND",
                other);
        var third = newNonce();
        var invalid = program.send(program.signed("PUT", CUSTOMER, "{\"name\":\"\"}", now, third));
        refused(program, invalid, 400, "INVALID_FIELDS", third);
        assertThat(new String(invalid.body(), UTF_8)).contains("\"field\":\"residentId\"", "\"requestId\"");
    }

    @Test
    void refusalsAreCounted() {
        var program = program(Scheme.RSA);
        double before = counted("NONCE_USED");
        var sent = program.signed("PUT", CUSTOMER, PERSON);
        program.send(sent);
        program.send(sent);

        await(() -> counted("NONCE_USED") == before + 1);
    }

    @Test
    void twoAnswersNeverBearTheSameNonce() {
        var program = program(Scheme.RSA);
        var nonces = new HashSet<String>();
        for (int i = 0; i < 20; i++) {
            nonces.add(program.get("/api/v1/customers/nobody")
                    .headers()
                    .firstValue(AnswerHeaders.NONCE)
                    .orElseThrow());
        }
        assertThat(nonces).hasSize(20);
    }

    private double counted(String code) {
        var counter = meters.find("fenqi.door.refusals").tag("code", code).counter();
        return counter == null ? 0 : counter.count();
    }

    private void status(String path, String status) {
        as.caller("ops")
                .post(path + "/status", Map.of("status", status, "reason", "test"))
                .isOk();
    }

    private void refusedWhenProved(PartnerProgram program, int status, String code) {
        var nonce = newNonce();
        var sent = program.signed("PUT", CUSTOMER, PERSON, clock.now().getEpochSecond(), nonce);
        refused(program, program.send(sent), status, code, nonce);
    }

    private void refused(
            PartnerProgram program, HttpResponse<byte[]> answer, int status, String code, String requestNonce) {
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        // A call without a readable scheme is answered in RSA.
        program.verify(answer, requestNonce);
    }

    private PartnerProgram program(Scheme scheme) {
        var appId = "APP-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        WORLD.willSay("/customer-identities/%s/u-1".formatted(appId), """
                {"customerId":"%s","name":"欧**","residentId":"110105********002X","mobile":"138****0000","status":"ACTIVE"}
                """.formatted(UUID.randomUUID()));
        return PartnerProgram.of(as, clock, appId, scheme);
    }
}
