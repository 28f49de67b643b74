package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.repayment.FakeChannel.Fate;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Random fates of orders, random lost answers of peers, random repeated requests: whatever happens, every fen that the
 * channel took is paid and posted exactly once, and the limit hears where the loan stands.
 */
class RandomFaultsIT extends RepaymentIT {
    private static final int REPAYMENTS = 12;
    private static final List<String> PEER_STEPS = List.of("/payments/", "/limit-uses/", "/journals/");

    @ParameterizedTest
    @ValueSource(longs = {20261201, 7, 4_711})
    void everyFenTakenIsBookedOnce(long seed) {
        var random = new Random(seed);
        for (int number = 0; number < REPAYMENTS; number++) {
            perOrder(5_000 + random.nextInt(10_000));
            var customer = customer();
            var debt = PEERS.owes(customer.id(), LENDER, 1 + random.nextInt(30_000), random.nextInt(500));
            for (int order = 0; order < 7; order++) {
                CHANNEL.next(customer.agreementNo(), Fate.values()[random.nextInt(Fate.values().length)]);
            }
            for (var step : PEER_STEPS) {
                if (random.nextBoolean()) {
                    PEERS.loseNextAnswer(step);
                }
            }
            var id = UUID.randomUUID();
            pay(id, customer, null).isOk();
            pay(id, customer, null).isOk();

            comesToRest(id);
            assertBooked(id, customer, debt);
        }
    }

    private void comesToRest(UUID id) {
        eventually("comes to rest", () -> {
            clock.moveBy(Duration.ofMinutes(20));
            turn("resolve-in-doubt");
            turn("resume-repayments");
            return List.of("COMPLETED", "PARTLY_COLLECTED", "FAILED")
                    .contains(repayment(id).at("status").asString());
        });
    }

    private void assertBooked(UUID id, Customer customer, FakePeers.Debt debt) {
        long taken = 0;
        for (var order : orders(id).at("items")) {
            var orderNo = order.path("orderNo").asString();
            assertThat(CHANNEL.debitsOf(orderNo)).as("debits of " + orderNo).isEqualTo(1);
            taken += CHANNEL.isTaken(orderNo) ? order.path("amountFen").asLong() : 0;
        }
        repayment(id).has("collectedFen", taken);
        assertThat(sum("/payments/", customer)).as("paid").isEqualTo(taken);
        assertThat(sum("/journals/", customer)).as("posted").isEqualTo(taken);
        assertThat(PEERS.done("/limit-uses/", customer.id()).stream()
                        .map(told -> told.path("body"))
                        .max(Comparator.comparingLong(
                                standing -> standing.path("sequence").asLong()))
                        .map(standing ->
                                standing.path("outstandingPrincipalFen").asLong()))
                .as("what the limit heard last")
                .isEqualTo(debt.isUntouched() ? Optional.empty() : Optional.of(debt.principalFen));
    }

    private long sum(String path, Customer customer) {
        return PEERS.done(path, customer.id()).stream()
                .map(done -> done.at("/body/amountFen"))
                .mapToLong(JsonNode::asLong)
                .sum();
    }
}
