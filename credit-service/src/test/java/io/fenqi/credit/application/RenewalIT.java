package io.fenqi.credit.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.credit.CreditIT;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A limit that ends soon is renewed by a new application, which asks risk anew (CRD-15). */
class RenewalIT extends CreditIT {
    private static final String LENDER = "BANK-MONTHLY";

    private UUID customerId;
    private UUID limitId;

    @BeforeEach
    void limitOfTwoMonths() {
        policy(2);
        customerId = newCustomer();
        limitId = activated();
    }

    @Test
    void tooEarlyIsRefused() {
        partner()
                .put("/credit-applications/" + UUID.randomUUID(), application(customerId, LENDER, consents(customerId)))
                .isRefused(409, "LIMIT_ALREADY_OPEN");
    }

    @Test
    void renewalAsksRiskAnewAndEndsTheOldLimitWhenTheNewOneOpens() {
        clock.moveBy(Duration.ofDays(40));
        OUTSIDE.riskFor(customerId).approve(7_000);
        int asked = OUTSIDE.assessmentsOf(customerId);

        var renewed = activated();

        assertThat(OUTSIDE.assessmentsOf(customerId)).isEqualTo(asked + 1);
        partner()
                .get("/limit-accounts/" + renewed)
                .isOk()
                .has("status", "ACTIVE")
                .has("totalFen", 7_000);
        partner()
                .get("/limit-accounts/" + limitId)
                .isOk()
                .has("status", "EXPIRED")
                .has("availableFen", 0);
    }

    @Test
    void frozenLimitIsNotRenewedAndOneFrozenMeanwhileHoldsTheNewOneUp() {
        clock.moveBy(Duration.ofDays(40));
        var applicationId = UUID.randomUUID();
        apply(applicationId, customerId, LENDER).has("status", "APPROVED");
        freeze("freezes");
        partner()
                .put("/credit-applications/%s/acceptance".formatted(applicationId), acceptance(customerId))
                .isOk()
                .has("status", "ACCEPTED");
        freeze("unfreezes");
        card(customerId, LENDER, "SIGNED").isOk();

        partner().get("/credit-applications/" + applicationId).isOk().has("status", "ACTIVATED");
    }

    private void freeze(String what) {
        admin().post("/limit-accounts/%s/%s".formatted(limitId, what), Map.of("reason", "FRAUD", "note", "case 8"))
                .isOk();
    }

    private UUID activated() {
        var applicationId = UUID.randomUUID();
        apply(applicationId, customerId, LENDER).has("status", "APPROVED");
        partner()
                .put("/credit-applications/%s/acceptance".formatted(applicationId), acceptance(customerId))
                .isOk();
        card(customerId, LENDER, "SIGNED").isOk();
        return id(partner().get("/credit-applications/" + applicationId).isOk(), "limitAccountId");
    }

    private void policy(int months) {
        admin().put(
                        "/lender-policies/" + LENDER,
                        Map.of(
                                "decisionMode",
                                "PLATFORM_RISK",
                                "coolingDays",
                                30,
                                "grantValidDays",
                                10,
                                "limitValidMonths",
                                months,
                                "minAge",
                                18,
                                "maxAge",
                                60,
                                "revolving",
                                true))
                .isOk();
    }
}
