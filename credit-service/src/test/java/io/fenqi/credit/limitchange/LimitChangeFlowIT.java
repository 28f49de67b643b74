package io.fenqi.credit.limitchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.credit.CreditIT;
import io.fenqi.credit.OutsideWorld.Fault;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.job.JobProgress;
import io.fenqi.testkit.Answer;
import io.fenqi.testkit.ServiceCalls;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More needs risk, a second person and the customer; less needs a second person and holds at once. */
class LimitChangeFlowIT extends CreditIT {
    private static final JobProgress UNSEEN = new JobProgress() {
        @Override
        public void total(long items) {}

        @Override
        public void done(long items) {}
    };

    @Autowired
    LimitChangesJob daily;

    @Autowired
    AssessChangesJob assess;

    private UUID customerId;
    private UUID limitId;

    @BeforeEach
    void limitOfOneThousand() {
        lender("BANK-CHANGE", "PLATFORM_RISK");
        customerId = newCustomer();
        OUTSIDE.riskFor(customerId).approve(1_000);
        limitId = activated("BANK-CHANGE");
        OUTSIDE.riskFor(customerId).approve(3_000);
    }

    @Test
    void moreHoldsOnceRiskASecondPersonAndTheCustomerAgree() {
        var early = signed(customerId, "LIMIT_INCREASE");
        var change = propose(total(2_500)).has("status", "ASSESSED").has("riskLimitFen", 3_000);
        var path = "/limit-changes/" + change.at("id").asString();

        decide("op-1", path, "APPROVE").isRefused(409, "SECOND_PERSON_NEEDED");
        decide("op-2", path, "APPROVE").isOk().has("status", "APPROVED");
        decide("op-2", path, "APPROVE").isOk().has("status", "APPROVED");
        limit().has("totalFen", 1_000);
        consent(path, early).isRefused(409, "SIGNATURE_MISMATCH");
        consent(path, signed(customerId, "PRIVACY")).isRefused(409, "SIGNATURE_MISMATCH");
        var agreed = signed(customerId, "LIMIT_INCREASE");
        consent(path, agreed).isOk().has("status", "EFFECTIVE");
        consent(path, agreed).isOk().has("status", "EFFECTIVE");

        limit().has("totalFen", 2_500).has("availableFen", 2_500);
        partner()
                .get("/limit-accounts/%s/movements".formatted(limitId))
                .isOk()
                .has("items.1.type", "ADJUST_UP")
                .has("items.1.note", "yearly review; proposed by OPERATOR:op-1, approved by OPERATOR:op-2");
    }

    @Test
    void lessHoldsWithTheSecondPersonAtOnceAlsoBelowWhatIsUsed() {
        spend(900);
        var change = propose(total(500)).has("status", "ASSESSED").has("raises", false);
        var path = "/limit-changes/" + change.at("id").asString();

        decide("op-2", path, "APPROVE").isOk().has("status", "EFFECTIVE");

        limit().has("totalFen", 500).has("availableFen", 0).has("overLimitFen", 400);
    }

    @Test
    void moreThanRiskAgreesToIsRejected() {
        propose(total(3_001)).has("status", "REJECTED").has("riskLimitFen", 3_000);
        OUTSIDE.riskFor(customerId).reject("TOO_MUCH");
        propose(total(1_100)).has("status", "REJECTED").has("riskLimitFen", 0);
    }

    @Test
    void riskThatDoesNotAnswerIsAskedTheSameAgain() {
        OUTSIDE.riskFor(customerId).failFirst(Fault.ERROR_500);
        var change = propose(total(2_000)).has("status", "PROPOSED");
        spend(100);

        assess.run();

        admin().get("/limit-changes/" + change.at("id").asString()).isOk().has("status", "ASSESSED");
    }

    @Test
    void temporaryLimitEndsByItselfAndForcesNobodyToRepay() {
        var from = clock.today().plusDays(2);
        var path = approved(temporary(400, from, from.plusDays(3)));
        limit().has("availableFen", 1_000);

        toDate(from);
        limit().has("totalFen", 1_000).has("temporaryFen", 400).has("availableFen", 1_400);
        spend(1_300);
        toDate(from.plusDays(3));
        limit().has("availableFen", 100);
        toDate(from.plusDays(4));
        limit().has("temporaryFen", 0)
                .has("availableFen", 0)
                .has("overLimitFen", 300)
                .has("usedFen", 1_300)
                .has("status", "ACTIVE");
        daily.run(clock.today(), UNSEEN);
        admin().get(path).isOk().has("status", "ENDED");
        limit().has("overLimitFen", 300);
    }

    @Test
    void datesAreThoseOfTheKind() {
        var today = clock.today();
        refuse(temporary(100, today, today.minusDays(1)), 400, "LIMIT_CHANGE_DATES");
        refuse(with(total(2_000), "effectiveTo", today.plusDays(9)), 400, "LIMIT_CHANGE_DATES");
        refuse(with(total(2_000), "effectiveFrom", today.minusDays(1)), 400, "LIMIT_CHANGE_DATES");
        refuse(with(total(500), "effectiveFrom", today.plusDays(1)), 400, "LIMIT_CHANGE_DATES");
        refuse(total(1_000), 409, "LIMIT_CHANGE_WITHOUT_EFFECT");
    }

    @Test
    void oneChangeOfALimitAtATime() throws Exception {
        var answers = IntStream.range(0, 8)
                .mapToObj(amount -> CompletableFuture.supplyAsync(() -> operator("op-1")
                        .put("/limit-changes/" + UUID.randomUUID(), total(1_500 + amount))
                        .status()))
                .toList();
        var taken = answers.stream()
                .map(CompletableFuture::join)
                .filter(status -> status == 200)
                .count();

        assertThat(taken).isEqualTo(1);
        refuse(total(500), 409, "LIMIT_CHANGE_OPEN");
        var open = admin().get("/limit-changes?status=ASSESSED&customerId=" + customerId)
                .isOk();
        admin().post(
                        "/limit-changes/%s/withdrawal"
                                .formatted(open.at("items.0.id").asString()),
                        Map.of())
                .isOk()
                .has("status", "WITHDRAWN");
        propose(total(500)).has("status", "ASSESSED");
    }

    @Test
    void sameIdAnswersTheSameAndTakesNoOtherBody() {
        var id = UUID.randomUUID();
        operator("op-1").put("/limit-changes/" + id, total(500)).isOk();
        operator("op-1").put("/limit-changes/" + id, total(500)).isOk().has("amountFen", 500);
        operator("op-1").put("/limit-changes/" + id, total(600)).isRefused(422, "REQUEST_ID_REUSED");
        admin().get("/limit-changes/" + UUID.randomUUID()).isRefused(404, "LIMIT_CHANGE_NOT_FOUND");
    }

    @Test
    void whereTheLenderDecidesAloneItsDecisionIsNamed() {
        lender("BANK-OWN", "LENDER_RISK");
        lender("BANK-CHANGE", "LENDER_RISK");
        refuse(total(2_000), 409, "RISK_DECISION_MISSING");
        propose(with(total(9_000), "lenderDecisionNo", "LD-77")).has("status", "ASSESSED");
        lender("BANK-CHANGE", "PLATFORM_RISK");
    }

    @Test
    void changeThatNobodyFinishesLapses() {
        var path = "/limit-changes/" + propose(total(2_000)).at("id").asString();
        toDate(clock.today().plusDays(32));
        admin().get(path).isOk().has("status", "LAPSED");
    }

    private void toDate(LocalDate date) {
        clock.moveTo(date, LocalTime.of(0, 1));
        daily.run(date, UNSEEN);
    }

    private UUID activated(String lenderId) {
        var applicationId = UUID.randomUUID();
        apply(applicationId, customerId, lenderId).has("status", "APPROVED");
        partner()
                .put("/credit-applications/%s/acceptance".formatted(applicationId), acceptance(customerId))
                .isOk();
        card(customerId, lenderId, "SIGNED").isOk();
        return id(partner().get("/credit-applications/" + applicationId).isOk(), "limitAccountId");
    }

    private String approved(Map<String, Object> body) {
        var path = "/limit-changes/" + propose(body).at("id").asString();
        decide("op-2", path, "APPROVE").isOk();
        consent(path, signed(customerId, "LIMIT_INCREASE")).isOk().has("status", "AGREED");
        return path;
    }

    private Answer propose(Map<String, Object> body) {
        return operator("op-1").put("/limit-changes/" + UUID.randomUUID(), body).isOk();
    }

    private void refuse(Map<String, Object> body, int status, String code) {
        operator("op-1").put("/limit-changes/" + UUID.randomUUID(), body).isRefused(status, code);
    }

    private Answer decide(String operator, String path, String outcome) {
        return operator(operator).post(path + "/decision", Map.of("outcome", outcome));
    }

    private Answer consent(String path, UUID signatureId) {
        return partner().put(path + "/consent", Map.of("customerId", customerId, "signatureId", signatureId));
    }

    private ServiceCalls.Caller operator(String name) {
        return admin().acting(new Actor(Actor.Kind.OPERATOR, name));
    }

    private Answer limit() {
        return partner().get("/limit-accounts/" + limitId).isOk();
    }

    private void spend(long amountFen) {
        var holdId = UUID.randomUUID();
        gateway()
                .put(
                        "/limit-holds/" + holdId,
                        Map.of(
                                "limitAccountId", limitId,
                                "customerId", customerId,
                                "amountFen", amountFen,
                                "purchaseId", holdId,
                                "expiresAt",
                                        clock.now().plus(Duration.ofMinutes(15)).toString()))
                .isOk();
        gateway()
                .put("/limit-holds/%s/use".formatted(holdId), Map.of("customerId", customerId, "amountFen", amountFen))
                .isOk();
    }

    private Map<String, Object> total(long amountFen) {
        return Map.of(
                "customerId", customerId,
                "limitAccountId", limitId,
                "kind", "TOTAL",
                "amountFen", amountFen,
                "reason", "yearly review");
    }

    private Map<String, Object> temporary(long amountFen, LocalDate from, LocalDate to) {
        var body = with(total(amountFen), "kind", "TEMPORARY");
        return with(with(body, "effectiveFrom", from), "effectiveTo", to);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value instanceof LocalDate date ? date.toString() : value);
        return changed;
    }
}
