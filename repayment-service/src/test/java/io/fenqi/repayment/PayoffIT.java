package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.repayment.FakeChannel.Fate;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paying a payoff quote, and not getting one while money is on its way (REP-14, REP-15). */
class PayoffIT extends RepaymentIT {
    private final UUID id = UUID.randomUUID();
    private final UUID quote = UUID.randomUUID();

    @Test
    void aQuoteIsCollectedExactlyAndGoesBackWhole() {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 50_000, 321);
        quote(customer).isOk().has("amountFen", 50_321).has("status", "OPEN");

        payOff(customer, 50_320L).isRefused(409, "AMOUNT_NOT_QUOTED");
        payOff(customer, null).isOk().has("status", "COMPLETED").has("collectedFen", 50_321);
        var payments = PEERS.done("/payments/", customer.id());
        assertThat(payments).hasSize(1);
        assertThat(payments.getFirst().at("/body/purpose").asString()).isEqualTo("EARLY_PAYOFF");
        assertThat(payments.getFirst().at("/body/payoffQuoteId").asString()).isEqualTo(quote.toString());

        as.caller("ops")
                .post(
                        "/withholdings/%s/reversal"
                                .formatted(orders(id).at("items.0.id").asString()),
                        Map.of("reason", "file says failed"))
                .isOk();
        eventuallyIs(id, "FAILED");
        assertThat(PEERS.done("/payments/", customer.id()))
                .as("the payment and its reversal")
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"VOID, QUOTE_VOID", "EXPIRED, QUOTE_EXPIRED", "USED, QUOTE_USED"})
    void aDeadQuoteIsNotCollected(String status, String code) {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 50_000, 0);
        quote(customer).isOk();
        PEERS.quoteIs(quote, status);
        payOff(customer, null).isRefused(409, code);
        assertThat(PEERS.done("/payments/", customer.id())).isEmpty();
    }

    @Test
    void aQuoteOfAnotherIsNotCollected() {
        var customer = customer();
        var other = customer();
        PEERS.owes(customer.id(), LENDER, 50_000, 0);
        quote(customer).isOk();
        payOff(other, null).isRefused(409, "QUOTE_OF_ANOTHER");
    }

    @Test
    void noQuoteIsGivenWhileACollectionIsUnderWay() {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 50_000, 0);
        CHANNEL.next(customer.agreementNo(), Fate.TAKEN_SILENTLY);
        pay(id, customer, 10_000L).isOk().has("status", "IN_DOUBT");
        quote(customer).isRefused(409, "REPAYMENT_IN_FLIGHT");

        clock.moveBy(Duration.ofSeconds(11));
        turn("resolve-in-doubt");
        eventuallyIs(id, "COMPLETED");
        quote(customer).isOk().has("amountFen", 40_000);
    }

    /** The run begins after the quote was made and before it was given. */
    @Test
    void aRunThatBeginsMeanwhileIsSeen() {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 50_000, 0);
        CHANNEL.next(customer.agreementNo(), Fate.TAKEN_SILENTLY);
        PEERS.meanwhile("/payoff-quotes/", () -> pay(id, customer, null).isOk().has("status", "IN_DOUBT"));
        quote(customer).isRefused(409, "REPAYMENT_IN_FLIGHT");
    }

    @Test
    void aQuoteAboveTheLimitOfAnOrderIsNotSplit() {
        perOrder(10_000);
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 50_000, 0);
        quote(customer).isOk();
        payOff(customer, null).isOk().has("status", "FAILED").has("reasonCode", "QUOTE_ABOVE_ORDER_LIMIT");
        assertThat(PEERS.done("/payments/", customer.id())).isEmpty();
    }

    private Answer quote(Customer customer) {
        return partner().put("/payoff-quotes/" + quote, Map.of("customerId", customer.id(), "lenderId", LENDER));
    }

    private Answer payOff(Customer customer, @Nullable Long amountFen) {
        var body = new HashMap<String, Object>(Map.of(
                "customerId", customer.id(), "lenderId", LENDER, "kind", "EARLY_PAYOFF", "payoffQuoteId", quote));
        if (amountFen != null) {
            body.put("amountFen", amountFen);
        }
        return partner().put("/repayments/" + id, body);
    }
}
