package io.fenqi.credit.closing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.credit.CreditIT;
import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Who leaves owes nothing, is archived and may come again; consents can be taken back without leaving (CUS-07). */
class CloseCustomerIT extends CreditIT {
    private static final JobProgress UNSEEN = new JobProgress() {
        @Override
        public void total(long items) {}

        @Override
        public void done(long items) {}
    };

    @Autowired
    @Qualifier("eraseCustomersJob")
    BusinessJob erase;

    private final String user = "user-" + UUID.randomUUID();
    private Map<String, Object> person;
    private UUID customerId;
    private UUID limitId;

    @BeforeEach
    void customerWithALimit() {
        lender("BANK-LEFT", "PLATFORM_RISK");
        person = person("19900307");
        customerId = customer("APP-1", user, person);
        var applicationId = UUID.randomUUID();
        apply(applicationId, customerId, "BANK-LEFT").has("status", "APPROVED");
        partner()
                .put("/credit-applications/%s/acceptance".formatted(applicationId), acceptance(customerId))
                .isOk();
        card(customerId, "BANK-LEFT", "SIGNED").isOk();
        limitId = id(partner().get("/credit-applications/" + applicationId).isOk(), "limitAccountId");
    }

    @Test
    void whoHasSomethingOpenStays() {
        close(1, 0, 0).isRefused(409, "CUSTOMER_STILL_OWES");
        close(0, 1, 0).isRefused(409, "CUSTOMER_STILL_OWES");
        close(0, 0, 1).isRefused(409, "CUSTOMER_STILL_OWES");
        var holdId = UUID.randomUUID();
        hold(holdId).isOk();
        close(0, 0, 0).isRefused(409, "CUSTOMER_STILL_OWES");
        gateway()
                .put("/limit-holds/%s/use".formatted(holdId), Map.of("customerId", customerId, "amountFen", 100))
                .isOk();
        close(0, 0, 0).isRefused(409, "CUSTOMER_STILL_OWES");

        partner().get("/customers/" + customerId).isOk().has("status", "ACTIVE");
        partner().get("/limit-accounts/" + limitId).isOk().has("status", "ACTIVE");
    }

    @Test
    void whoOwesNothingIsClosedWithLimitContractAndApplications() {
        var open = UUID.randomUUID();
        var other = new HashMap<>(application(customerId, "BANK-LEFT", consents(customerId)));
        other.put("productCode", "P-2");
        partner().put("/credit-applications/" + open, other).isOk().has("status", "APPROVED");

        close(0, 0, 0).hasStatus(204);
        close(0, 0, 0).hasStatus(204);

        partner().get("/customers/" + customerId).isOk().has("status", "CLOSED");
        partner()
                .get("/limit-accounts/" + limitId)
                .isOk()
                .has("status", "CLOSED")
                .has("availableFen", 0);
        partner().get("/credit-applications/" + open).isOk().has("status", "CANCELLED");
        partner().get("/contracts?customerId=" + customerId).isOk().has("items.0.status", "ENDED");
        hold(UUID.randomUUID()).isRefused(409, "LIMIT_CLOSED");
        partner()
                .put("/credit-applications/" + UUID.randomUUID(), application(customerId, "BANK-LEFT", List.of()))
                .isRefused(409, "CUSTOMER_CLOSED");
    }

    @Test
    void whoLeftComesAgainAsANewCustomerAndTheOldOneIsKeptUntilItsDay() {
        close(0, 0, 0).hasStatus(204);

        var again = customer("APP-1", user, person);
        assertThat(again).isNotEqualTo(customerId);
        admin().post("/customers/search", Map.of("residentId", person.get("residentId")))
                .isOk()
                .has("items.0.customerId", again);
        admin().post("/customers/%s/reveal".formatted(customerId), Map.of("reason", "court order"))
                .isOk()
                .has("name", person.get("name"));

        erase.run(clock.today().plusYears(10), UNSEEN);
        partner().get("/customers/" + customerId).isOk().has("status", "CLOSED");
        erase.run(clock.today().plusYears(10).plusDays(1), UNSEEN);
        partner()
                .get("/customers/" + customerId)
                .isOk()
                .has("status", "ERASED")
                .has("name", "")
                .has("residentId", "")
                .has("mobile", "");
        partner().get("/customers/" + again).isOk().has("status", "ACTIVE");
    }

    @Test
    void consentTakenBackDoesNotCountAnyMoreAndContractsGoOn() {
        signed(customerId, "MARKETING");
        var privacy = signed(customerId, "PRIVACY");
        var query = signed(customerId, "CREDIT_QUERY_AUTH");
        clock.moveBy(Duration.ofSeconds(1));
        var path = "/customers/%s/consent-withdrawals/".formatted(customerId);
        var id = UUID.randomUUID();

        partner().put(path + id, Map.of("type", "MARKETING")).isOk();
        partner().put(path + id, Map.of("type", "MARKETING")).isOk();
        partner().put(path + UUID.randomUUID(), Map.of("type", "PRIVACY")).isOk();
        partner()
                .put(path + UUID.randomUUID(), Map.of("type", "WITHHOLD_AUTH"))
                .isRefused(409, "CONSENT_NEEDED_BY_CONTRACT");

        assertThat(given("MARKETING")).isFalse();
        assertThat(given("LOAN_CONTRACT")).isTrue();
        hold(UUID.randomUUID()).isOk();
        var body = new HashMap<>(application(customerId, "BANK-LEFT", List.of(privacy, query)));
        body.put("productCode", "P-3");
        partner().put("/credit-applications/" + UUID.randomUUID(), body).isRefused(409, "CONSENT_WITHDRAWN");
        clock.moveBy(Duration.ofSeconds(1));
        body.put("signatureIds", List.of(signed(customerId, "PRIVACY"), query));
        partner().put("/credit-applications/" + UUID.randomUUID(), body).isOk();
    }

    private boolean given(String type) {
        return partner()
                .get("/customers/%s/consents".formatted(customerId))
                .isOk()
                .at("items")
                .valueStream()
                .filter(item -> item.get("type").asString().equals(type))
                .anyMatch(item -> item.get("given").asBoolean());
    }

    private Answer close(int loanNotes, int refunds, int claims) {
        return partner()
                .put(
                        "/customers/%s/closing".formatted(customerId),
                        Map.of(
                                "reason",
                                "customer asked",
                                "openLoanNotes",
                                loanNotes,
                                "openRefunds",
                                refunds,
                                "openClaims",
                                claims));
    }

    private Answer hold(UUID holdId) {
        return gateway()
                .put(
                        "/limit-holds/" + holdId,
                        Map.of(
                                "limitAccountId",
                                limitId,
                                "customerId",
                                customerId,
                                "amountFen",
                                100,
                                "purchaseId",
                                holdId,
                                "expiresAt",
                                clock.now().plus(Duration.ofMinutes(15)).toString()));
    }
}
