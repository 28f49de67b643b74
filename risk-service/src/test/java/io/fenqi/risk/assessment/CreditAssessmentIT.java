package io.fenqi.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.Actor;
import io.fenqi.risk.RiskIT;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditAssessmentIT extends RiskIT {
    private static final String CREDIT = "credit-service";

    @Test
    void aGoodBorrowerIsApprovedWithGradeAndLimit() {
        as.caller(CREDIT)
                .put("/credit-assessments/" + UUID.randomUUID(), assessment(UUID.randomUUID()))
                .isOk()
                .has("status", "DECIDED")
                .has("outcome", "APPROVE")
                .has("grade", "A")
                .has("limitFen", 5_000_000)
                .has("customerText", "");
    }

    @Test
    void theSameRequestIsAnsweredTheSameAndAnotherBodyIsRefused() {
        var id = UUID.randomUUID();
        var body = assessment(UUID.randomUUID());
        var first = as.caller(CREDIT).put("/credit-assessments/" + id, body).isOk();

        assertThat(as.caller(CREDIT)
                        .put("/credit-assessments/" + id, body)
                        .isOk()
                        .json())
                .isEqualTo(first.json());
        body.put("age", 33);
        as.caller(CREDIT).put("/credit-assessments/" + id, body).isRefused(422, "REQUEST_ID_REUSED");
    }

    @Test
    void nothingIsAskedBeforeTheBureauAuthorisationIsSigned() {
        var body = assessment(UUID.randomUUID());
        body.put("bureauConsentSigned", false);
        var id = UUID.randomUUID();

        as.caller(CREDIT).put("/credit-assessments/" + id, body).isRefused(409, "CONSENT_MISSING");
        as.caller(CREDIT).get("/credit-assessments/" + id).isRefused(404, "ASSESSMENT_NOT_FOUND");
    }

    @Test
    void aListedPersonIsRejectedWithoutBeingToldWhy() {
        var hash = "9f".repeat(32);
        as.caller("ops")
                .put(
                        "/list-entries/" + UUID.randomUUID(),
                        Map.of(
                                "list", "BLACK",
                                "kind", "RESIDENT_ID",
                                "value", hash,
                                "source", "TEST",
                                "reason", "identity theft"))
                .isOk();
        var body = assessment(UUID.randomUUID());
        body.put("residentIdHash", hash);

        var answer = as.caller(CREDIT)
                .put("/credit-assessments/" + UUID.randomUUID(), body)
                .isOk()
                .has("outcome", "REJECT")
                .has("limitFen", 0);
        assertThat(texts(answer.at("reasonCodes"))).containsExactly("LISTED");
        assertThat(answer.at("customerText").asString()).doesNotContain("名单").isNotBlank();
    }

    @Test
    void aReplayAfterANewRuleSetStillGivesTheOldDecision() {
        var id = UUID.randomUUID();
        as.caller(CREDIT)
                .put("/credit-assessments/" + id, assessment(UUID.randomUUID()))
                .isOk();
        var original =
                as.caller("ops").get("/rule-sets/CREDIT/versions/1").isOk().at("body");
        var nobody = Map.of(
                "code", "X-1",
                "fact", "age",
                "operator", "MORE_THAN",
                "operands", List.of("1"),
                "outcome", "REJECT",
                "reasonCode", "OVER_AGE",
                "whenMissing", true);
        publish(2, Map.of("rules", List.of(nobody)));
        try {
            as.caller(CREDIT)
                    .put("/credit-assessments/" + UUID.randomUUID(), assessment(UUID.randomUUID()))
                    .isOk()
                    .has("outcome", "REJECT");

            as.caller("ops")
                    .post("/credit-assessments/" + id + "/replay", null)
                    .isOk()
                    .has("same", true)
                    .has("decision.grade", "A");
        } finally {
            publish(3, original);
        }
    }

    private void publish(int version, Object ruleSet) {
        var path = "/rule-sets/CREDIT/versions/" + version;
        as.caller("ops").put(path, ruleSet).isOk();
        as.caller("ops").post(path + "/publication", null).isOk();
    }

    @Test
    void onlyTheReviewerWhoClaimedATaskDecidesItAndNeverAboveTheScorecard() {
        var id = UUID.randomUUID();
        var body = assessment(UUID.randomUUID());
        body.put("monthlyIncomeFen", 150_000);
        as.caller(CREDIT).put("/credit-assessments/" + id, body).isOk().has("status", "WAITING_REVIEW");
        var anna = as.caller("admin-web").acting(new Actor(Actor.Kind.OPERATOR, "anna"));
        var bert = as.caller("admin-web").acting(new Actor(Actor.Kind.OPERATOR, "bert"));
        var decision = Map.of("outcome", "APPROVE", "limitFen", 99_999_999, "comment", "income proved");

        anna.post("/review-tasks/" + id + "/claim", null).isOk();
        bert.post("/review-tasks/" + id + "/claim", null).isRefused(409, "REVIEW_TASK_TAKEN");
        bert.post("/review-tasks/" + id + "/decision", decision).isRefused(409, "REVIEW_TASK_TAKEN");
        anna.post("/review-tasks/" + id + "/decision", decision).isOk().has("status", "DECIDED");
        anna.post("/review-tasks/" + id + "/decision", decision).isRefused(409, "REVIEW_TASK_CLOSED");

        as.caller(CREDIT)
                .get("/credit-assessments/" + id)
                .isOk()
                .has("status", "DECIDED")
                .has("outcome", "APPROVE")
                .has("limitFen", 2_000_000);
    }

    @Test
    void aPublishedRuleSetNeverChanges() {
        var rule = new HashMap<String, Object>(Map.of(
                "code", "X-1",
                "fact", "age",
                "operator", "MORE_THAN",
                "operands", List.of("90"),
                "outcome", "REJECT",
                "reasonCode", "OVER_AGE",
                "whenMissing", true));
        var path = "/rule-sets/IMMUTABLE/versions/1";
        as.caller("ops").put(path, Map.of("rules", List.of(rule))).isOk();
        as.caller("ops").post(path + "/publication", null).isOk().has("status", "PUBLISHED");

        as.caller("ops").put(path, Map.of("rules", List.of(rule))).isOk();
        rule.put("operands", List.of("91"));
        as.caller("ops").put(path, Map.of("rules", List.of(rule))).isRefused(409, "RULE_SET_PUBLISHED");
        rule.put("operands", List.of("many"));
        as.caller("ops")
                .put("/rule-sets/IMMUTABLE/versions/2", Map.of("rules", List.of(rule)))
                .hasStatus(400);
    }
}
