package io.fenqi.credit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.credit.application.Decision.Declined;
import io.fenqi.credit.application.Decision.Granted;
import io.fenqi.credit.client.risk.RiskClient.Assessment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTests {
    private static final Instant AT = Instant.parse("2026-12-01T02:00:00Z");
    private static final LocalDate POLICY = LocalDate.of(2027, 12, 1);
    private static final LocalDate LENDER = LocalDate.of(2027, 6, 1);

    private static RiskAnswer risk(long limitFen) {
        return new RiskAnswer(Verdict.APPROVE, limitFen, "B", "GOOD", null, null);
    }

    private static LenderAnswer lender(long limitFen) {
        return new LenderAnswer("d-1", Verdict.APPROVE, limitFen, "A1", LENDER, null);
    }

    private static LenderAnswer rejectedByLender() {
        return new LenderAnswer("d-1", Verdict.REJECT, null, null, null, "L-7");
    }

    @ParameterizedTest
    @CsvSource({"500, 300, 300", "300, 500, 300", "400, 400, 400"})
    void ofTwoLimitsTheLowerOneHolds(long riskFen, long lenderFen, long grantedFen) {
        var grant = ((Granted) Decision.of(risk(riskFen), lender(lenderFen), POLICY, AT)).grant();

        assertThat(grant).isEqualTo(new Grant(grantedFen, "A1", "GOOD", LENDER, AT));
    }

    @Test
    void lenderAloneDecidesAlone() {
        var answer = new LenderAnswer("d-1", Verdict.APPROVE, 300L, null, null, null);

        assertThat(Decision.of(null, answer, POLICY, AT))
                .isEqualTo(new Granted(new Grant(300, null, "STANDARD", POLICY, AT)));
    }

    @Test
    void riskAloneDecidesAlone() {
        assertThat(Decision.of(risk(300), null, POLICY, AT))
                .isEqualTo(new Granted(new Grant(300, "B", "GOOD", POLICY, AT)));
    }

    @Test
    void oneRejectionRejects() {
        var rejectedByRisk = new RiskAnswer(Verdict.REJECT, null, null, null, "R-1", "不符合");

        assertThat(Decision.of(rejectedByRisk, lender(1), POLICY, AT)).isEqualTo(new Declined("RISK_REJECTED", "不符合"));
        assertThat(Decision.of(risk(1), rejectedByLender(), POLICY, AT)).isEqualTo(new Declined("L-7", null));
    }

    @Test
    void nobodyAskedIsNoDecision() {
        assertThatThrownBy(() -> Decision.of(null, null, POLICY, AT)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DECIDED, APPROVE, 100, APPROVE",
                "DECIDED, APPROVE, 0, REJECT",
                "DECIDED, APPROVE, -, REJECT",
                "DECIDED, REJECT, -, REJECT",
                "DECIDED, REVIEW, -, -",
                "DECIDED, -, -, -",
                "WAITING_REVIEW, REVIEW, -, -",
                "WAITING_REVIEW, APPROVE, 100, -",
            })
    void riskApprovesOnlyInPlainWords(String status, String outcome, Long limitFen, Verdict verdict) {
        var assessment = new Assessment(UUID.randomUUID(), status, outcome, limitFen, null, null, List.of("R-1"), null);

        assertThat(RiskAnswer.of(assessment).map(RiskAnswer::outcome).orElse(null))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void closedApplicationsStayClosedAndOpenOnesCanEnd(ApplicationStatus status) {
        for (var next : ApplicationStatus.values()) {
            assertThat(status.isClosed() && status.canBecome(next))
                    .as("%s to %s", status, next)
                    .isFalse();
        }
        assertThat(status.canBecome(ApplicationStatus.EXPIRED)).isEqualTo(!status.isClosed());
        assertThat(status.canBecome(ApplicationStatus.ACTIVATED)).isEqualTo(status == ApplicationStatus.ACCEPTED);
    }
}
