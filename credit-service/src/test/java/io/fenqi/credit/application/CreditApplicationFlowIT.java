package io.fenqi.credit.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.credit.CreditIT;
import io.fenqi.credit.OutsideWorld.Fault;
import io.fenqi.kit.identity.Actor;
import io.fenqi.testkit.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CreditApplicationFlowIT extends CreditIT {
    @Autowired
    CreditApplicationFlow flow;

    @Autowired
    SubmitApplication submitApplication;

    @Autowired
    TakeLenderDecision takeLenderDecision;

    @Autowired
    AcceptGrant acceptGrant;

    @Autowired
    ReportPayAgreement reportPayAgreement;

    @Autowired
    ApplicationSteps steps;

    @Autowired
    ResumeApplicationsJob resume;

    private final UUID applicationId = UUID.randomUUID();
    private UUID customerId;

    @BeforeEach
    void lenders() {
        lender("RISK-BANK", "PLATFORM_RISK");
        lender("OWN-BANK", "LENDER_RISK");
        lender("BOTH-BANK", "BOTH");
        customerId = newCustomer();
    }

    private Answer decide(String outcome, Long limitFen) {
        return decide("d-1", outcome, limitFen);
    }

    private Answer decide(String decisionId, String outcome, Long limitFen) {
        Map<String, Object> body = limitFen == null
                ? Map.of("decisionId", decisionId, "outcome", outcome, "reasonCode", "L-7")
                : Map.of("decisionId", decisionId, "outcome", outcome, "limitFen", limitFen, "grade", "A1");
        return partner().put("/credit-applications/%s/lender-decision".formatted(applicationId), body);
    }

    private Answer accept() {
        return accept(acceptance(customerId));
    }

    private Answer accept(Map<String, Object> body) {
        return partner().put("/credit-applications/%s/acceptance".formatted(applicationId), body);
    }

    private Answer seen() {
        return partner().get("/credit-applications/" + applicationId).isOk();
    }

    /** The process dies right after the commit of the submission. */
    private void submittedAndDied(String lenderId) {
        var wish = new CreditApplication.Wish(
                applicationId,
                customerId,
                lenderId,
                "P-1",
                "APP-1",
                "R-" + applicationId,
                new ApplicantForm(800_000, "EMPLOYED", false, null));
        submitApplication.submit(new SubmitApplication.Submission(wish, consents(customerId)));
        seen().has("status", "SUBMITTED");
    }

    @Test
    void platformRiskLeadsToALimitThatCanBeSpent() {
        OUTSIDE.riskFor(customerId).approve(3_000_00);

        apply(applicationId, customerId, "RISK-BANK")
                .has("id", applicationId)
                .has("status", "APPROVED")
                .has("limitFen", 300000)
                .has("grade", "B")
                .has("priceTier", "GOOD")
                .has("validTo", clock.today().plusMonths(12));
        accept().isOk().has("status", "ACCEPTED");
        card(customerId, "RISK-BANK", "SIGNED").isOk();

        var limitAccountId =
                seen().has("status", "ACTIVATED").at("limitAccountId").asString();
        var contractNo = seen().at("contractNo").asString();
        partner()
                .get("/limit-accounts/" + limitAccountId)
                .isOk()
                .has("customerId", customerId)
                .has("contractNo", contractNo)
                .has("totalFen", 300000)
                .has("availableFen", 300000)
                .has("priceTier", "GOOD");
        admin().get("/contracts/" + contractNo).isOk().has("status", "ACTIVE").has("limitFen", 300000);
    }

    @Test
    void riskIsAskedWithHashesAndNothingPersonal() {
        apply(applicationId, customerId, "RISK-BANK");

        var question = OUTSIDE.questionAbout(customerId);
        assertThat(question.get("residentIdHash").asString()).matches("[0-9a-f]{64}");
        assertThat(question.get("mobileHash").asString()).matches("[0-9a-f]{64}");
        assertThat(question.get("bureauConsentSigned").asBoolean()).isTrue();
        assertThat(question.toString()).doesNotContain("张").doesNotContain("138000");
    }

    @Test
    void lenderAloneDecidesWithoutRisk() {
        apply(applicationId, customerId, "OWN-BANK").has("status", "IN_REVIEW");

        decide("APPROVE", 2_000_00L)
                .isOk()
                .has("status", "APPROVED")
                .has("limitFen", 200000)
                .has("grade", "A1");
        assertThat(OUTSIDE.assessmentsOf(customerId)).isZero();
    }

    @Test
    void ofBothTheLowerLimitHolds() {
        OUTSIDE.riskFor(customerId).approve(1_500_00);
        apply(applicationId, customerId, "BOTH-BANK").has("status", "IN_REVIEW");

        decide("APPROVE", 2_000_00L).isOk().has("status", "APPROVED").has("limitFen", 150000);
    }

    @Test
    void lenderIsNotAskedWhereRiskRejects() {
        OUTSIDE.riskFor(customerId).reject("LISTED");

        apply(applicationId, customerId, "BOTH-BANK")
                .has("status", "REJECTED")
                .has("reasonCode", "RISK_REJECTED")
                .has("customerText", "不符合");
        decide("APPROVE", 1L).isRefused(409, "LENDER_NOT_ASKED");
        assertThat(seen().text() + awaitEvents(1)).doesNotContain("LISTED");
    }

    @Test
    void lenderAndPartnerHearInOrder() {
        apply(applicationId, customerId, "OWN-BANK");
        decide("APPROVE", 2_000_00L).isOk();
        card(customerId, "OWN-BANK", "SIGNED").isOk();
        accept().isOk().has("status", "ACTIVATED");

        var events = awaitEvents(4);
        assertThat(events.stream()
                        .map(event -> event.get("sequence").asInt() + " "
                                + event.get("type").asString() + " "
                                + event.get("audience").asString()))
                .containsExactlyInAnyOrder(
                        "1 credit.requested lender:OWN-BANK",
                        "2 credit.approved partner:APP-1",
                        "3 credit.activated partner:APP-1",
                        "4 credit.activated lender:OWN-BANK");
        var asked = events.stream()
                .filter(event -> event.get("type").asString().equals("credit.requested"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.get("data").propertyNames())
                .containsExactlyInAnyOrder(
                        "applicationId", "applicationNo", "productCode", "customerNo", "age", "monthlyIncomeFen");
        assertThat(asked.get("data").get("customerNo").asString()).matches("[0-9a-f]{64}");
    }

    /** The outbox delivers after the commit, on its own threads. */
    private List<JsonNode> awaitEvents(int count) {
        while (OUTSIDE.eventsAbout(applicationId).size() < count) {
            Thread.onSpinWait();
        }
        return OUTSIDE.eventsAbout(applicationId);
    }

    @Nested
    class WhenRiskDoesNotAnswer {

        @Test
        void silenceKeepsTheApplicationAndAsksAgainUnderTheSameId() {
            // The client itself tries a PUT three times.
            var risk = OUTSIDE.riskFor(customerId).approve(1_00).failFirst(Fault.SILENCE, Fault.SILENCE, Fault.SILENCE);
            apply(applicationId, customerId, "RISK-BANK");

            resume.run();
            resume.run();

            seen().has("status", "APPROVED");
            assertThat(OUTSIDE.assessmentsOf(customerId)).isEqualTo(1);
            assertThat(risk.asked()).hasSizeGreaterThan(1).containsOnly("PUT");
        }

        @Test
        void timeOutIsInDoubtAndAskedAgainUnderTheSameId() {
            OUTSIDE.riskFor(customerId).approve(1_00).failFirst(Fault.TIME_OUT, Fault.TIME_OUT, Fault.TIME_OUT);

            apply(applicationId, customerId, "RISK-BANK").has("status", "SUBMITTED");
            resume.run();
            resume.run();
            resume.run();

            seen().has("status", "APPROVED");
            assertThat(OUTSIDE.assessmentsOf(customerId)).isEqualTo(1);
        }

        @Test
        void errorIsNoRejection() {
            OUTSIDE.riskFor(customerId).approve(1_00).failFirst(Fault.ERROR_500);

            apply(applicationId, customerId, "RISK-BANK").has("status", "SUBMITTED");
            resume.run();

            seen().has("status", "APPROVED");
        }

        @Test
        void refusalIsAnAlarmAndNoRejection() {
            OUTSIDE.riskFor(customerId).approve(1_00).failFirst(Fault.REFUSED_422, Fault.REFUSED_422);

            apply(applicationId, customerId, "RISK-BANK").has("status", "SUBMITTED");
            resume.run();
            assertThat(admin().get("/alarms?limit=200")
                            .isOk()
                            .at("items")
                            .valueStream()
                            .filter(alarm -> alarm.get("subject").asString().equals(applicationId.toString())))
                    .singleElement()
                    .satisfies(alarm -> assertThat(alarm.get("kind").asString()).isEqualTo("RISK_REFUSED"));

            resume.run();
            seen().has("status", "APPROVED");
        }

        @Test
        void factsAreThoseOfTheSubmissionWhateverHappenedSince() {
            OUTSIDE.riskFor(customerId).approve(1_00).failFirst(Fault.ERROR_500);
            apply(applicationId, customerId, "RISK-BANK").has("status", "SUBMITTED");
            clock.moveBy(java.time.Duration.ofDays(1));
            var other = UUID.randomUUID();
            apply(other, customerId, "OWN-BANK").has("status", "IN_REVIEW");

            flow.advance(applicationId);

            seen().has("status", "APPROVED");
        }
    }

    @Nested
    class WhenTheProcessDies {

        @Test
        void afterSubmission() {
            submittedAndDied("RISK-BANK");

            resume.run();

            seen().has("status", "APPROVED");
        }

        @Test
        void afterSubmissionToALenderTheLenderIsAskedOnce() {
            submittedAndDied("OWN-BANK");

            resume.run();
            resume.run();
            flow.advance(applicationId);

            seen().has("status", "IN_REVIEW");
            assertThat(awaitEvents(1)).hasSize(1);
        }

        @Test
        void betweenTheAnswerOfRiskAndItsStorage() {
            submittedAndDied("BOTH-BANK");
            OUTSIDE.riskFor(customerId).approve(1_000_00).failFirst(Fault.SILENCE);
            flow.advance(applicationId);

            resume.run();

            seen().has("status", "IN_REVIEW");
            assertThat(OUTSIDE.assessmentsOf(customerId)).isEqualTo(1);
        }

        @Test
        void betweenTheAnswerOfTheLenderAndTheDecision() {
            apply(applicationId, customerId, "OWN-BANK");
            takeLenderDecision.take(
                    applicationId, new LenderAnswer("d-1", Verdict.APPROVE, 2_000_00L, null, null, null), null);
            seen().has("status", "IN_REVIEW");

            resume.run();

            seen().has("status", "APPROVED").has("limitFen", 200000);
        }

        @Test
        void betweenAcceptanceAndActivation() {
            apply(applicationId, customerId, "RISK-BANK").has("status", "APPROVED");
            card(customerId, "RISK-BANK", "SIGNED").isOk();
            var signatures = acceptance(customerId);
            acceptGrant.accept(
                    applicationId,
                    new AcceptGrant.Acceptance(
                            (UUID) signatures.get("contractSignatureId"),
                            (UUID) signatures.get("costDisclosureSignatureId"),
                            (UUID) signatures.get("withholdingSignatureId")));
            seen().has("status", "ACCEPTED");

            resume.run();

            seen().has("status", "ACTIVATED");
        }

        @Test
        void betweenTheReportOfTheCardAndActivation() {
            apply(applicationId, customerId, "RISK-BANK");
            accept().isOk().has("status", "ACCEPTED");
            var report = new PayAgreement(
                    UUID.randomUUID(),
                    customerId,
                    "RISK-BANK",
                    "ICBC",
                    "0048",
                    PayAgreement.Status.SIGNED,
                    clock.now());
            assertThat(reportPayAgreement.report(report)).containsExactly(applicationId);

            resume.run();

            seen().has("status", "ACTIVATED");
        }

        @Test
        void repeatedStepsDoNothing() {
            apply(applicationId, customerId, "RISK-BANK").has("status", "APPROVED");

            assertThat(steps.askLender(applicationId)).isFalse();
            assertThat(steps.waitForReview(applicationId)).isFalse();
            assertThat(steps.decideByLender(applicationId)).isFalse();
            assertThat(steps.activateIfCardIsSigned(applicationId)).isFalse();
            assertThat(steps.takeRiskAnswer(applicationId, new RiskAnswer(Verdict.REJECT, null, null, null, "X", null)))
                    .isFalse();
            seen().has("status", "APPROVED");
        }
    }

    @Nested
    class WhenPeopleMustLook {

        @Test
        void theirDecisionIsFetched() {
            var risk = OUTSIDE.riskFor(customerId).review();
            apply(applicationId, customerId, "RISK-BANK").has("status", "MANUAL_REVIEW");
            resume.run();
            seen().has("status", "MANUAL_REVIEW");

            risk.approve(700_00);
            resume.run();

            seen().has("status", "APPROVED").has("limitFen", 70000);
        }

        @Test
        void lenderIsAskedAfterThem() {
            var risk = OUTSIDE.riskFor(customerId).review();
            apply(applicationId, customerId, "BOTH-BANK").has("status", "MANUAL_REVIEW");

            risk.approve(700_00);
            resume.run();

            seen().has("status", "IN_REVIEW");
            decide("APPROVE", 900_00L).isOk().has("limitFen", 70000);
        }
    }

    @Nested
    class WhenTheLenderAnswersAgain {

        @Test
        void sameAnswerIsHarmless() {
            apply(applicationId, customerId, "OWN-BANK");
            decide("APPROVE", 2_000_00L).isOk();

            decide("APPROVE", 2_000_00L).isOk().has("status", "APPROVED");
            decide("d-2", "APPROVE", 2_000_00L).isOk().has("status", "APPROVED");

            assertThat(recorded()).containsExactly("TAKEN");
            assertThat(alarms()).isZero();
        }

        @Test
        void otherAnswerIsAnAlarmAndTheFirstStands() {
            apply(applicationId, customerId, "OWN-BANK");
            decide("APPROVE", 2_000_00L).isOk();

            decide("REJECT", null).isOk().has("status", "APPROVED").has("limitFen", 200000);
            decide("REJECT", null).isOk();
            decide("APPROVE", 9_000_00L).isOk().has("limitFen", 200000);

            assertThat(recorded()).containsExactly("TAKEN", "CONTRADICTION", "CONTRADICTION");
            assertThat(alarms()).isEqualTo(1);
        }

        @Test
        void approvalAfterRejectionStaysARejection() {
            apply(applicationId, customerId, "OWN-BANK");
            decide("REJECT", null).isOk().has("status", "REJECTED").has("reasonCode", "L-7");

            decide("APPROVE", 1_00L).isOk().has("status", "REJECTED");

            assertThat(alarms()).isEqualTo(1);
        }

        @Test
        void lateAnswerIsOnRecordAndRefused() {
            apply(applicationId, customerId, "OWN-BANK");
            partner()
                    .post("/credit-applications/%s/cancellation".formatted(applicationId), null)
                    .isOk();

            decide("APPROVE", 2_000_00L).isRefused(409, "APPLICATION_CLOSED");
            decide("APPROVE", 2_000_00L).isRefused(409, "APPLICATION_CLOSED");

            assertThat(recorded()).containsExactly("LATE");
            seen().has("status", "CANCELLED");
        }

        @Test
        void answerOfAnotherLenderFindsNothing() {
            apply(applicationId, customerId, "OWN-BANK");
            var path = "/credit-applications/%s/lender-decision".formatted(applicationId);
            var body = Map.of("decisionId", "d-1", "outcome", "APPROVE", "limitFen", 100);

            partner()
                    .acting(new Actor(Actor.Kind.LENDER, "BOTH-BANK"))
                    .put(path, body)
                    .isRefused(404, "APPLICATION_NOT_FOUND");
            seen().has("status", "IN_REVIEW");
            partner()
                    .acting(new Actor(Actor.Kind.LENDER, "OWN-BANK"))
                    .put(path, body)
                    .isOk()
                    .has("status", "APPROVED");
        }

        @Test
        void approvalOfNothingIsRefused() {
            apply(applicationId, customerId, "OWN-BANK");

            decide("APPROVE", null).isRefused(400, "DECISION_INCOMPLETE");
            decide("APPROVE", 0L).isRefused(400, "INVALID_FIELDS");
            seen().has("status", "IN_REVIEW");
        }

        private List<String> recorded() {
            return jdbc.sql("select standing from lender_decision where application_id = ? order by id")
                    .param(applicationId)
                    .query(String.class)
                    .list();
        }

        private long alarms() {
            return jdbc.sql("select count(*) from alarm where kind = 'LENDER_CONTRADICTION' and subject = ?")
                    .param(applicationId.toString())
                    .query(Long.class)
                    .single();
        }
    }
}
