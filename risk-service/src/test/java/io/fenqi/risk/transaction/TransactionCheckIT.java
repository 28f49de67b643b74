package io.fenqi.risk.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.risk.RiskIT;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TransactionCheckIT extends RiskIT {
    @Autowired
    JdbcClient jdbc;

    private static final String QR_GATEWAY = "qr-gateway-service";

    @Test
    void anOrdinaryPurchaseIsApproved() {
        check(purchase(UUID.randomUUID(), 300_000, clock.now())).has("outcome", "APPROVE");
    }

    @Test
    void theEleventhPurchaseWithinAnHourIsRejectedAndRetriesCountOnce() {
        var customer = UUID.randomUUID();
        var start = clock.now();
        for (int i = 0; i < 10; i++) {
            var id = UUID.randomUUID();
            var body = purchase(customer, 1_000, start.plusSeconds(i));
            for (int retry = 0; retry < 3; retry++)
                as.caller(QR_GATEWAY)
                        .put("/transaction-checks/" + id, body)
                        .isOk()
                        .has("outcome", "APPROVE");
        }

        var answer = check(purchase(customer, 1_000, start.plusSeconds(60))).has("outcome", "REJECT");
        assertThat(texts(answer.at("reasonCodes"))).containsExactly("TOO_MANY_PURCHASES");
        check(purchase(customer, 1_000, start.plus(Duration.ofMinutes(90)))).has("outcome", "APPROVE");
    }

    @Test
    void aBorrowerDoesNotBuyFromHimself() {
        var customer = UUID.randomUUID();
        var person = "77".repeat(32);
        var assessment = assessment(customer);
        assessment.put("residentIdHash", person);
        as.caller("credit-service")
                .put("/credit-assessments/" + UUID.randomUUID(), assessment)
                .isOk();
        var body = purchase(customer, 20_000, clock.now());
        body.put("merchantLegalPersonHash", person);

        assertThat(texts(check(body).has("outcome", "REJECT").at("reasonCodes")))
                .containsExactly("SELF_DEALING");
    }

    @Test
    void forbiddenCategoriesAreBlocked() {
        var body = purchase(UUID.randomUUID(), 20_000, clock.now());
        body.put("merchantMcc", "7995");

        check(body).has("outcome", "REJECT").has("customerText", "该商户暂不支持分期支付。");
    }

    @Test
    void aListedMerchantIsBlockedUntilItIsTakenOff() {
        var entry = UUID.randomUUID();
        as.caller("ops")
                .put(
                        "/list-entries/" + entry,
                        Map.of(
                                "list", "BLACK",
                                "kind", "MERCHANT",
                                "value", "898310148169999",
                                "source", "TEST",
                                "reason", "cash-out"))
                .isOk();
        var body = purchase(UUID.randomUUID(), 20_000, clock.now());
        body.put("merchantNo", "898310148169999");

        check(body).has("outcome", "REJECT");
        as.caller("ops").post("/list-entries/" + entry + "/removal", null).isOk();
        check(body).has("outcome", "APPROVE");
    }

    /** A check's claim may be cleaned away: the checks themselves stay. */
    @Test
    void anIdWhoseClaimIsForgottenIsRefused() {
        var id = UUID.randomUUID();
        var path = "/transaction-checks/" + id;
        var body = purchase(UUID.randomUUID(), 1_000, clock.now());
        as.caller(QR_GATEWAY).put(path, body).isOk();
        jdbc.sql("delete from request_claim where id = ? and forgettable")
                .param(id)
                .update();

        as.caller(QR_GATEWAY).put(path, body).isRefused(409, "CONCURRENT_CHANGE");
    }

    private Answer check(Map<String, Object> body) {
        return as.caller(QR_GATEWAY)
                .put("/transaction-checks/" + UUID.randomUUID(), body)
                .isOk();
    }
}
