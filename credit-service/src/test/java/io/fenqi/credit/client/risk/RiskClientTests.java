package io.fenqi.credit.client.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.credit.CreditServiceApplication;
import io.fenqi.credit.client.risk.RiskClient.Question;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.testkit.ContractExamples;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RiskClientTests {
    private final ContractExamples examples = ContractExamples.ofRepository();

    @Test
    void applicantIsAssessed() {
        var question = question("a", 36, null, 900_000, "EMPLOYED", false);

        var answer = examples.ask(
                "risk-service", "credit-assesses-applicant", RiskClient.class, risk -> risk.assess(id("a1"), question));

        assertThat(answer.status()).isEqualTo("DECIDED");
        assertThat(answer.outcome()).isEqualTo("APPROVE");
        assertThat(answer.limitFen()).isEqualTo(5_000_000);
        assertThat(answer.grade()).isEqualTo("A");
        assertThat(answer.priceTier()).isEqualTo("STANDARD");
    }

    @Test
    void studentIsRejectedWithWordsForTheCustomer() {
        var question = question("b", 20, "device-1", 300_000, "OTHER", true);

        var answer = examples.ask(
                "risk-service", "credit-assesses-student", RiskClient.class, risk -> risk.assess(id("b1"), question));

        assertThat(answer.outcome()).isEqualTo("REJECT");
        assertThat(answer.reasonCodes()).isEqualTo(List.of("STUDENT"));
        assertThat(answer.customerText()).isNotEmpty();
    }

    @Test
    void assessmentThatNobodyAskedForIsRefused() {
        assertThatThrownBy(() -> examples.ask(
                        "risk-service",
                        "credit-asks-for-unknown-assessment",
                        RiskClient.class,
                        risk -> risk.assessment(id("c1"))))
                .isInstanceOfSatisfying(
                        CallRefused.class, refused -> assertThat(refused.code()).isEqualTo("ASSESSMENT_NOT_FOUND"));
    }

    @Test
    void everyMethodHasAnExample() {
        examples.assertComplete("credit-service", CreditServiceApplication.class);
    }

    private static Question question(
            String person, int age, String deviceId, long monthlyIncomeFen, String employment, boolean student) {
        return new Question(
                id(person + "2"),
                id(person + "3"),
                "DEMO-BANK",
                "P-1",
                age,
                "0".repeat(62) + person + "4",
                "0".repeat(62) + person + "5",
                deviceId,
                monthlyIncomeFen,
                employment,
                student,
                true,
                0);
    }

    private static UUID id(String tail) {
        return UUID.fromString("01900000-0000-7000-8000-0000000000" + tail);
    }
}
