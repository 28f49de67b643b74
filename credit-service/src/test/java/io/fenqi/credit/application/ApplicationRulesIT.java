package io.fenqi.credit.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.credit.CreditIT;
import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApplicationRulesIT extends CreditIT {
    private static final JobProgress UNSEEN = new JobProgress() {
        @Override
        public void total(long items) {}

        @Override
        public void done(long items) {}
    };

    @Autowired
    ExpireApplicationsJob expireApplications;

    @Autowired
    List<BusinessJob> jobs;

    private BusinessJob endContracts;

    private final UUID applicationId = UUID.randomUUID();
    private UUID customerId;

    @BeforeEach
    void lenders() {
        endContracts = jobs.stream()
                .filter(job -> job.name().equals("end-contracts"))
                .findFirst()
                .orElseThrow();
        lender("RISK-BANK", "PLATFORM_RISK");
        lender("OWN-BANK", "LENDER_RISK");
        customerId = newCustomer();
    }

    @Test
    void sameRequestIsOneApplicationAndAnotherBodyIsRefused() {
        var body = application(customerId, "RISK-BANK", consents(customerId));

        partner().put("/credit-applications/" + applicationId, body).isOk().has("id", applicationId);
        partner().put("/credit-applications/" + applicationId, body).isOk().has("id", applicationId);
        body.put("productCode", "P-2");
        partner().put("/credit-applications/" + applicationId, body).isRefused(422, "REQUEST_ID_REUSED");
    }

    @Test
    void samePartnerNumberFindsTheSameApplication() {
        var body = application(customerId, "OWN-BANK", consents(customerId));
        partner().put("/credit-applications/" + applicationId, body).isOk();
        var again = UUID.randomUUID();

        partner().put("/credit-applications/" + again, body).isOk().has("id", applicationId);
        partner().put("/credit-applications/" + again, body).isOk().has("id", applicationId);
        body.put("productCode", "P-2");
        partner().put("/credit-applications/" + UUID.randomUUID(), body).isRefused(422, "PARTNER_REQUEST_REUSED");
    }

    @Test
    void openApplicationIsReturnedInsteadOfASecondOne() {
        apply(applicationId, customerId, "OWN-BANK");
        var second = UUID.randomUUID();
        var body = application(customerId, "OWN-BANK", List.of());

        partner().put("/credit-applications/" + second, body).isOk().has("id", applicationId);
        partner()
                .post("/credit-applications/%s/cancellation".formatted(applicationId), null)
                .isOk();
        partner()
                .put("/credit-applications/" + second, body)
                .isOk()
                .has("id", applicationId)
                .has("status", "CANCELLED");
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        var signatures = consents(customerId);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit((Callable<String>) () -> partner()
                            .put(
                                    "/credit-applications/" + UUID.randomUUID(),
                                    application(customerId, "OWN-BANK", signatures))
                            .isOk()
                            .at("id")
                            .asString()))
                    .toList();
            var ids = new HashSet<String>();
            for (var one : running) {
                ids.add(one.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void consentsMustBeSignedSeparatelyAndForThisLender() {
        var privacy = signed(customerId, "PRIVACY");
        var bureau = signed(customerId, "CREDIT_QUERY_AUTH");

        apply(List.of(privacy)).isRefused(409, "CONSENT_MISSING");
        apply(List.of(privacy, UUID.randomUUID())).isRefused(409, "SIGNATURE_MISMATCH");
        apply(List.of(privacy, signed(newCustomer(), "CREDIT_QUERY_AUTH"))).isRefused(409, "SIGNATURE_MISMATCH");
        assertThat(OUTSIDE.assessmentsOf(customerId)).isZero();

        apply(List.of(privacy, bureau)).isOk();
        partner()
                .put(
                        "/credit-applications/" + UUID.randomUUID(),
                        application(customerId, "OWN-BANK", List.of(privacy, bureau)))
                .isRefused(409, "CONSENT_ALREADY_USED");
    }

    private io.fenqi.testkit.Answer apply(List<UUID> signatures) {
        return partner().put("/credit-applications/" + applicationId, application(customerId, "RISK-BANK", signatures));
    }

    @Test
    void minorsAndThoseAboveTheLendersAgeAreRefused() {
        var year = clock.today().getYear();
        var minor = newCustomer("%d0101".formatted(year - 17));
        var old = newCustomer("%d0101".formatted(year - 62));

        partner()
                .put("/credit-applications/" + UUID.randomUUID(), application(minor, "RISK-BANK", List.of()))
                .isRefused(409, "UNDER_AGE");
        partner()
                .put("/credit-applications/" + UUID.randomUUID(), application(old, "RISK-BANK", List.of()))
                .isRefused(409, "OVER_AGE");
        partner()
                .put("/credit-applications/" + UUID.randomUUID(), application(customerId, "NO-BANK", List.of()))
                .isRefused(409, "LENDER_NOT_OPEN");
    }

    @Test
    void rejectedCustomerWaitsTheCoolingPeriodOfThatLenderOnly() {
        OUTSIDE.riskFor(customerId).reject("R-1");
        apply(applicationId, customerId, "RISK-BANK").has("status", "REJECTED");

        partner()
                .put(
                        "/credit-applications/" + UUID.randomUUID(),
                        application(customerId, "RISK-BANK", consents(customerId)))
                .isRefused(409, "COOLING_PERIOD");
        apply(UUID.randomUUID(), customerId, "OWN-BANK").has("status", "IN_REVIEW");
        clock.moveBy(Duration.ofDays(30));
        OUTSIDE.riskFor(customerId).approve(1_00);
        apply(UUID.randomUUID(), customerId, "RISK-BANK").has("status", "APPROVED");
    }

    @Test
    void unusedGrantExpiresAndTheLateAcceptanceIsRefused() {
        apply(applicationId, customerId, "RISK-BANK")
                .has("status", "APPROVED")
                .has("openUntil", clock.today().plusDays(10));
        var signatures = acceptance(customerId);
        clock.moveBy(Duration.ofDays(10));
        expireApplications.run(clock.today(), UNSEEN);
        status("APPROVED");

        clock.moveBy(Duration.ofDays(1));
        accept(signatures).isRefused(409, "GRANT_EXPIRED");
        expireApplications.run(clock.today(), UNSEEN);

        status("EXPIRED");
        accept(signatures).isRefused(409, "GRANT_EXPIRED");
    }

    @Test
    void lendersAnswerAfterExpiryIsRecordedAndRefused() {
        apply(applicationId, customerId, "OWN-BANK").has("status", "IN_REVIEW");
        clock.moveBy(Duration.ofDays(11));
        expireApplications.run(clock.today(), UNSEEN);

        partner()
                .put(
                        "/credit-applications/%s/lender-decision".formatted(applicationId),
                        Map.of("decisionId", "d-1", "outcome", "APPROVE", "limitFen", 100))
                .isRefused(409, "APPLICATION_CLOSED");

        status("EXPIRED");
        assertThat(jdbc.sql("select standing from lender_decision where application_id = ?")
                        .param(applicationId)
                        .query(String.class)
                        .single())
                .isEqualTo("LATE");
    }

    @Test
    void acceptanceNeedsTheRightSignaturesInTheRightOrder() {
        var early = signed(customerId, "COST_DISCLOSURE");
        apply(applicationId, customerId, "RISK-BANK").has("status", "APPROVED");
        var contract = signed(customerId, "LOAN_CONTRACT");
        var withholding = signed(customerId, "WITHHOLD_AUTH");
        var cost = signed(customerId, "COST_DISCLOSURE");

        accept(acceptance(early, contract, withholding)).isRefused(409, "SIGNATURE_MISMATCH");
        accept(acceptance(cost, withholding, contract)).isRefused(409, "SIGNATURE_MISMATCH");
        accept(acceptance(cost, contract, withholding)).isRefused(409, "COST_DISCLOSURE_FIRST");
        var body = acceptance(cost, signed(customerId, "LOAN_CONTRACT"), withholding);
        accept(body).isOk().has("status", "ACCEPTED");
        accept(body).isOk().has("status", "ACCEPTED");
        accept(acceptance(customerId)).isRefused(422, "REQUEST_ID_REUSED");
    }

    @Test
    void limitNeedsBothContractAndSignedCard() {
        apply(applicationId, customerId, "RISK-BANK").has("status", "APPROVED");
        var agreementId = UUID.randomUUID();
        card(customerId, agreementId, "RISK-BANK", "SIGNED").isOk();
        status("APPROVED");
        card(customerId, agreementId, "RISK-BANK", "TERMINATED").isOk();
        card(customerId, agreementId, "RISK-BANK", "SIGNED").isOk();
        card(customerId, "OWN-BANK", "SIGNED").isOk();

        accept(acceptance(customerId)).isOk().has("status", "ACCEPTED");
        card(newCustomer(), agreementId, "RISK-BANK", "SIGNED").isRefused(422, "PAY_AGREEMENT_OF_OTHERS");
        status("ACCEPTED");

        card(customerId, "RISK-BANK", "SIGNED").isOk();
        status("ACTIVATED");
        partner()
                .put("/credit-applications/" + UUID.randomUUID(), application(customerId, "RISK-BANK", List.of()))
                .isRefused(409, "LIMIT_ALREADY_OPEN");
    }

    @Test
    void cancelledAfterAcceptanceEndsTheContract() {
        apply(applicationId, customerId, "RISK-BANK");
        var contractNo = accept(acceptance(customerId)).isOk().at("contractNo").asString();

        partner()
                .post("/credit-applications/%s/cancellation".formatted(applicationId), null)
                .isOk()
                .has("status", "CANCELLED");
        partner()
                .post("/credit-applications/%s/cancellation".formatted(applicationId), null)
                .isOk();
        card(customerId, "RISK-BANK", "SIGNED").isOk();

        status("CANCELLED");
        partner().get("/contracts/" + contractNo).isOk().has("status", "ENDED");
        partner().get("/contracts?customerId=" + customerId).isOk().has("items.0.contractNo", contractNo);
    }

    @Test
    void contractEndsAfterItsLastDay() {
        apply(applicationId, customerId, "OWN-BANK");
        partner()
                .put(
                        "/credit-applications/%s/lender-decision".formatted(applicationId),
                        Map.of(
                                "decisionId",
                                "d-1",
                                "outcome",
                                "APPROVE",
                                "limitFen",
                                100,
                                "validTo",
                                clock.today().plusDays(2).toString()))
                .isOk();
        card(customerId, "OWN-BANK", "SIGNED").isOk();
        var contractNo = accept(acceptance(customerId))
                .isOk()
                .has("status", "ACTIVATED")
                .at("contractNo")
                .asString();

        endContracts.run(clock.today().plusDays(2), UNSEEN);
        partner().get("/contracts/" + contractNo).isOk().has("status", "ACTIVE");
        endContracts.run(clock.today().plusDays(3), UNSEEN);
        partner().get("/contracts/" + contractNo).isOk().has("status", "ENDED");
    }

    /** One grant that cannot be ended would keep all others from it. */
    @Test
    void acceptedGrantExpiresThoughItsContractIsOver() {
        apply(applicationId, customerId, "RISK-BANK");
        var contractNo = accept(acceptance(customerId)).isOk().at("contractNo").asString();
        endContracts.run(LocalDate.of(9999, 12, 31), UNSEEN);
        partner().get("/contracts/" + contractNo).isOk().has("status", "ENDED");

        clock.moveBy(Duration.ofDays(11));
        expireApplications.run(clock.today(), UNSEEN);

        status("EXPIRED");
    }

    @Test
    void listsArePagedAndFiltered() {
        apply(applicationId, customerId, "OWN-BANK");
        apply(UUID.randomUUID(), customerId, "RISK-BANK");

        var first = admin().get("/credit-applications?limit=1&customerId=" + customerId)
                .isOk();
        var next = first.at("nextAfter").asString();
        assertThat(admin().get("/credit-applications?limit=5&customerId=%s&after=%s".formatted(customerId, next))
                        .isOk()
                        .at("items"))
                .hasSize(1);
        admin().get("/credit-applications?status=IN_REVIEW&lenderId=OWN-BANK&customerId=" + customerId)
                .isOk()
                .has("items.0.id", applicationId);
        admin().get("/credit-applications?limit=201").isRefused(400, "INVALID_FIELDS");
        admin().get("/credit-applications?status=NONE").isRefused(400, "INVALID_FIELDS");
    }

    private io.fenqi.testkit.Answer accept(Map<String, Object> body) {
        return partner().put("/credit-applications/%s/acceptance".formatted(applicationId), body);
    }

    private static Map<String, Object> acceptance(UUID cost, UUID contract, UUID withholding) {
        return new HashMap<>(Map.of(
                "costDisclosureSignatureId", cost,
                "contractSignatureId", contract,
                "withholdingSignatureId", withholding));
    }

    private void status(String expected) {
        partner().get("/credit-applications/" + applicationId).isOk().has("status", expected);
    }
}
