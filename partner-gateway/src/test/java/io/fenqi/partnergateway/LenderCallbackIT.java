package io.fenqi.partnergateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.fenqi.kit.identity.Actor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LenderCallbackIT extends GatewayIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aSignedAnswerIsPassedOnOnceInTheLendersName() throws Exception {
        lender("CALLER-1");
        var resource = UUID.randomUUID();
        var body = decided("m-1", resource);

        assertThat(send("CALLER-1", "m-1", clock.now().getEpochSecond(), INCOMING, body))
                .isEqualTo(202);
        assertThat(send("CALLER-1", "m-1", clock.now().getEpochSecond(), INCOMING, body))
                .isEqualTo(202);

        var path = "/credit-applications/" + resource + "/lender-decision";
        await(() -> !WORLD.asked(path).isEmpty());
        var asked = WORLD.asked(path).getFirst();
        assertThat(asked.body()).contains("\"decisionId\":\"m-1\"", "\"limitFen\":2000000", "\"outcome\":\"APPROVE\"");
        assertThat(actorOf(asked.header("authorization")))
                .isEqualTo(new Actor(Actor.Kind.LENDER, "CALLER-1").toString());
        assertThat(send("CALLER-1", "m-1", clock.now().getEpochSecond(), INCOMING, body + " "))
                .isEqualTo(422);
        assertThat(WORLD.asked(path)).hasSize(1);
    }

    @Test
    void forgedAndStaleCallbacksAreRefusedAndNotStored() throws Exception {
        lender("CALLER-2");
        var body = decided("m-2", UUID.randomUUID());
        long now = clock.now().getEpochSecond();

        assertThat(send("CALLER-2", "m-2", now, OUTGOING, body)).isEqualTo(401);
        assertThat(send("CALLER-2", "m-2", now - 301, INCOMING, body)).isEqualTo(401);
        assertThat(send("CALLER-2", "m-2", now + 400, INCOMING, body)).isEqualTo(401);
        assertThat(send("STRANGER", "m-2", now, INCOMING, body)).isEqualTo(404);
        assertThat(send("CALLER-2", "m-2", now, INCOMING, "no json")).isEqualTo(400);
        assertThat(post("/lender-callbacks/CALLER-2", body).statusCode()).isEqualTo(401);

        assertThat(send("CALLER-2", "m-2", now, INCOMING, body)).isEqualTo(202);
    }

    @Test
    void aLenderFetchesAndAcknowledgesItsFileInItsOwnName() throws Exception {
        lender("CALLER-4");
        var file = UUID.randomUUID();
        var asked = "{\"id\":\"m-4\",\"type\":\"repayment.file-requested\",\"resource\":\"%s\"}".formatted(file);

        assertThat(sendTo("/lender-files/", "CALLER-4", "m-4", OUTGOING, asked)).isEqualTo(401);
        assertThat(sendTo("/lender-files/", "CALLER-4", "m-4", INCOMING, asked)).isEqualTo(200);
        var fetched = WORLD.asked("/repayment-files/%s/content".formatted(file));
        assertThat(fetched).hasSize(1);
        assertThat(actorOf(fetched.getFirst().header("authorization"))).isEqualTo("LENDER:CALLER-4");

        var answer = """
                {"id":"m-5","type":"repayment.file-acknowledged","resource":"%s",
                 "data":{"itemCount":2,"remittedFen":1000}}""".formatted(file);
        assertThat(sendTo("/lender-callbacks/", "CALLER-4", "m-5", INCOMING, answer))
                .isEqualTo(202);
        var path = "/repayment-files/%s/acknowledgement".formatted(file);
        await(() -> !WORLD.asked(path).isEmpty());
        assertThat(WORLD.asked(path).getFirst().body()).contains("\"itemCount\":2", "\"remittedFen\":1000");
        assertThat(actorOf(WORLD.asked(path).getFirst().header("authorization")))
                .isEqualTo("LENDER:CALLER-4");
    }

    @Test
    void whatALenderSaysOfItsLimitsIsPassedOnInItsName() throws Exception {
        lender("CALLER-7");
        var hold = UUID.randomUUID();
        var limit = UUID.randomUUID();
        var comparison = UUID.randomUUID();
        var decided = """
                {"id":"m-7","type":"limit.hold-decided","resource":"%s","data":{"outcome":"APPROVE"}}""".formatted(hold);
        var reported = """
                {"id":"m-8","type":"limit.usage-reported","resource":"%s","data":{"items":[
                 {"limitAccountId":"%s","sequence":3,"heldFen":0,"usedFen":700}]}}""".formatted(comparison, limit);

        assertThat(sendTo("/lender-callbacks/", "CALLER-7", "m-7", INCOMING, decided))
                .isEqualTo(202);
        assertThat(sendTo("/lender-callbacks/", "CALLER-7", "m-8", INCOMING, reported))
                .isEqualTo(202);

        var answer = "/limit-holds/%s/lender-decision".formatted(hold);
        await(() -> !WORLD.asked(answer).isEmpty());
        assertThat(WORLD.asked(answer).getFirst().body()).contains("\"decisionId\":\"m-7\"", "\"outcome\":\"APPROVE\"");
        assertThat(actorOf(WORLD.asked(answer).getFirst().header("authorization")))
                .isEqualTo("LENDER:CALLER-7");
        var usage = "/limit-comparisons/%s/answer".formatted(comparison);
        await(() -> !WORLD.asked(usage).isEmpty());
        assertThat(WORLD.asked(usage).getFirst().body()).contains(limit.toString(), "\"usedFen\":700");
    }

    @Test
    void aFileOfAnotherLenderIsNotGiven() throws Exception {
        lender("CALLER-6");
        var file = UUID.randomUUID();
        WORLD.willAnswer("/repayment-files/%s/content".formatted(file), 404);
        var asked = "{\"id\":\"m-6\",\"type\":\"repayment.file-requested\",\"resource\":\"%s\"}".formatted(file);

        assertThat(sendTo("/lender-files/", "CALLER-6", "m-6", INCOMING, asked)).isEqualTo(422);
    }

    @Test
    void anUnreachableServiceIsAskedAgain() throws Exception {
        lender("CALLER-3");
        var resource = UUID.randomUUID();
        var path = "/credit-applications/" + resource + "/lender-decision";
        WORLD.willAnswer(path, 500, 500, 500);

        send("CALLER-3", "m-3", clock.now().getEpochSecond(), INCOMING, decided("m-3", resource));
        await(() -> !WORLD.asked(path).isEmpty());
        await(() -> {
            clock.moveBy(Duration.ofMinutes(1));
            return WORLD.asked(path).size() >= 4;
        });
    }

    private static String decided(String id, UUID resource) {
        return """
                {"id":"%s","type":"credit.decided","resource":"%s",
                 "data":{"outcome":"APPROVE","limitFen":2000000,"grade":"B","validTo":"2027-12-01"}}""".formatted(id, resource);
    }

    private int send(String lenderId, String id, long seconds, String secret, String body) throws Exception {
        return sendTo("/lender-callbacks/", lenderId, id, seconds, secret, body);
    }

    private int sendTo(String door, String lenderId, String id, String secret, String body) throws Exception {
        return sendTo(door, lenderId, id, clock.now().getEpochSecond(), secret, body);
    }

    private int sendTo(String door, String lenderId, String id, long seconds, String secret, String body)
            throws Exception {
        return post(
                        door + lenderId,
                        body,
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(seconds),
                        "webhook-signature",
                        "v1,AAAA " + signature(secret, id, seconds, body))
                .statusCode();
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(as.baseUrl() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String actorOf(String authorization) throws Exception {
        return SignedJWT.parse(authorization.substring("Bearer ".length()))
                .getJWTClaimsSet()
                .getStringClaim("act");
    }
}
