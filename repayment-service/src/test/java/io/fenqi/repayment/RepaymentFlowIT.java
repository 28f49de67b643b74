package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.repayment.FakeChannel.Fate;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the wish to pay to the lender's books, undisturbed and disturbed. */
class RepaymentFlowIT extends RepaymentIT {
    private final UUID id = UUID.randomUUID();

    @Test
    void collectsAppliesTellsTheLimitPostsAndTellsTheLender() {
        var customer = customer();
        var debt = PEERS.owes(customer.id(), LENDER, 50_000, 1_234);

        pay(id, customer, null)
                .isOk()
                .has("status", "COMPLETED")
                .has("amountFen", 51_234)
                .has("collectedFen", 51_234)
                .has("principalFen", 50_000)
                .has("interestFen", 1_234);

        assertThat(debt.totalFen()).isZero();
        var told = PEERS.done("/limit-uses/", customer.id());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().at("/body/outstandingPrincipalFen").asLong()).isZero();
        assertThat(told.getFirst().at("/body/limitAccountId").asString()).isEqualTo(debt.limitAccountId.toString());
        var journals = PEERS.done("/journals/", customer.id());
        assertThat(journals).hasSize(1);
        assertThat(journals.getFirst().at("/body/event").asString()).isEqualTo("WITHHOLDING_COLLECTED");
        assertThat(journals.getFirst().at("/body/amountFen").asLong()).isEqualTo(51_234);
        eventually("the lender is told", () -> PEERS.events(id).size() == 1);
        assertThat(PEERS.events(id).getFirst().path("type").asString()).isEqualTo("repayment.collected");
        assertThat(PEERS.events(id).getFirst().path("audience").asString()).isEqualTo("lender:" + LENDER);
        assertThat(clearing()).contains(id.toString());
    }

    @Test
    void theSameWishAgainChangesNothingAndAnotherBodyIsRefused() {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 50_000, 0);

        pay(id, customer, 10_000L).isOk().has("status", "COMPLETED");
        pay(id, customer, 10_000L).isOk().has("status", "COMPLETED").has("collectedFen", 10_000);
        pay(id, customer, 20_000L).isRefused(422, "REQUEST_ID_REUSED");

        assertThat(PEERS.done("/payments/", customer.id())).hasSize(1);
        assertThat(CHANNEL.debitsOf(orderNo(id))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payments/", "/limit-uses/", "/journals/"})
    void goesOnAfterAnAnswerWasLostAndDoesNothingTwice(String step) {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 30_000, 500);
        PEERS.loseNextAnswer(step);

        pay(id, customer, null).isOk().has("status", "COLLECTED").has("collectedFen", 30_500);
        clock.moveBy(Duration.ofMinutes(2));
        turn("resume-repayments");

        eventuallyIs(id, "COMPLETED");
        assertThat(PEERS.done("/payments/", customer.id())).hasSize(1);
        assertThat(PEERS.done("/limit-uses/", customer.id())).hasSize(1);
        assertThat(PEERS.done("/journals/", customer.id())).hasSize(1);
        eventually("the lender is told", () -> !PEERS.events(id).isEmpty());
        assertThat(PEERS.events(id)).hasSize(1);
        assertThat(CHANNEL.debitsOf(orderNo(id))).isEqualTo(1);
    }

    @Test
    void aBankLimitSplitsAndEachSuccessStandsAlone() {
        perOrder(10_000);
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 25_000, 0);
        CHANNEL.next(customer.agreementNo(), Fate.SUCCESS, Fate.INSUFFICIENT, Fate.SUCCESS);

        pay(id, customer, null)
                .isOk()
                .has("status", "PARTLY_COLLECTED")
                .has("collectedFen", 15_000)
                .has("reasonCode", "INSUFFICIENT_FUNDS")
                .has("parts.0.status", "POSTED")
                .has("parts.1.status", "REJECTED")
                .has("parts.2.amountFen", 5_000);
        assertThat(PEERS.done("/payments/", customer.id())).hasSize(2);
    }

    @Test
    void insufficientFundsAreAFailureThatMayBeTriedAgain() {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 25_000, 0);
        CHANNEL.next(customer.agreementNo(), Fate.INSUFFICIENT);

        pay(id, customer, null).isOk().has("status", "FAILED").has("reasonCode", "INSUFFICIENT_FUNDS");
        pay(UUID.randomUUID(), customer, null).isOk().has("status", "COMPLETED");
        assertThat(PEERS.done("/payments/", customer.id())).hasSize(1);
    }

    @Test
    void whatNobodyOwesIsAnOverpayment() {
        var customer = customer();
        var debt = PEERS.owes(customer.id(), LENDER, 25_000, 0);
        CHANNEL.next(customer.agreementNo(), Fate.TAKEN_SILENTLY);
        pay(id, customer, null).isOk().has("status", "IN_DOUBT");
        debt.principalFen = 5_000;

        clock.moveBy(Duration.ofSeconds(11));
        turn("resolve-in-doubt");

        eventuallyIs(id, "COMPLETED");
        repayment(id).has("principalFen", 5_000).has("overpaidFen", 20_000);
        assertThat(PEERS.done("/journals/", customer.id()).stream()
                        .map(journal -> journal.at("/body/event").asString() + journal.at("/body/amountFen")))
                .contains("WITHHOLDING_COLLECTED5000", "OVERPAYMENT_COLLECTED20000");
    }

    @Test
    void purchaseThatIsNotConfirmedYetKeepsItsLimitWaitingWithoutAnAlarm() {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 25_000, 0);
        PEERS.refuses("/limit-uses/", "RESTORE_BEFORE_USE");

        pay(id, customer, null).isOk().has("status", "COLLECTED");
        assertThat(hasAlarm("STEP_REFUSED", orders(id).at("items.0.id").asString()))
                .isFalse();

        PEERS.losesNothing();
        clock.moveBy(Duration.ofSeconds(11));
        turn("resume-repayments");
        repayment(id).has("status", "COMPLETED");
        assertThat(PEERS.done("/limit-uses/", customer.id())).hasSize(1);
        assertThat(PEERS.done("/payments/", customer.id())).hasSize(1);
    }

    @Test
    void limitThatRefusesForGoodIsAnAlarm() {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 25_000, 0);
        PEERS.refuses("/limit-uses/", "STANDING_ABOVE_USE");

        pay(id, customer, null).isOk().has("status", "COLLECTED");

        assertThat(hasAlarm("STEP_REFUSED", orders(id).at("items.0.id").asString()))
                .isTrue();
    }

    @Test
    void withoutDebtOrAgreementNothingIsCollected() {
        var customer = customer();
        pay(id, customer, null).isRefused(409, "NOTHING_DUE");
        var stranger = new Customer(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        PEERS.owes(stranger.id(), LENDER, 1_000, 0);
        pay(id, stranger, null).isRefused(409, "NO_PAY_AGREEMENT");
        PEERS.owes(customer.id(), LENDER, 1_000, 0);
        partner()
                .post("/pay-agreements/%s/termination".formatted(customer.agreementId()), null)
                .isOk();
        pay(id, customer, null).isRefused(409, "NO_PAY_AGREEMENT");
    }

    @Test
    void aCutDateGetsNothingMore() {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 9_000, 0);
        var today = clock.today();
        as.caller("settlement-service")
                .put("/clearing-dates/%s/cut".formatted(today), java.util.Map.of("runId", UUID.randomUUID()))
                .isOk();
        var before = as.caller("settlement-service")
                .get("/clearing-totals?date=" + today)
                .isOk();

        pay(id, customer, null).isOk().has("status", "COMPLETED");

        as.caller("settlement-service")
                .get("/clearing-totals?date=" + today)
                .has("count", before.at("count").asLong());
        assertThat(as.caller("settlement-service")
                        .get("/clearing-items?date=" + today.plusDays(1))
                        .text())
                .contains(id.toString());
        clock.moveBy(Duration.ofDays(1));
    }

    private String clearing() {
        return as.caller("settlement-service")
                        .get("/clearing-items?date=" + clock.today())
                        .isOk()
                        .text()
                + as.caller("settlement-service")
                        .get("/clearing-items?date=" + clock.today().plusDays(1))
                        .text();
    }
}
