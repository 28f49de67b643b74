package io.fenqi.qr;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.job.RecurringJob;
import io.fenqi.qr.FakePeers.Fault;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Borrowers, lenders, merchants, the clock and broken lines in any order: whatever happens, in the end every purchase
 * is whole or nothing, and every fen of limit and position is accounted for. A failure names its seed.
 */
class RandomStoriesIT extends QrGatewayIT {
    private static final long LIMIT = 50_000_00;
    private static final long FUNDS = 9_000_00;
    private static final int PURCHASES = 10;
    private static final int STEPS = 70;
    private static final List<String> LINES = List.of(
            "/transaction-checks/",
            "/limit-holds/",
            "/use",
            "/release",
            "/holds/",
            "/posting",
            "/void",
            "/loan-notes/",
            "/activation",
            "/refunds/",
            "/journals/",
            "/limit-uses/",
            "/quotes/");

    @Autowired
    List<RecurringJob> jobs;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void oneAfterTheOther(int seed) {
        var story = new Story(new SplittableRandom(seed));

        for (int step = 0; step < STEPS; step++) story.anything();

        story.assertEverythingIsAccountedFor(seed);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 102, 103, 104})
    void allAtOnce(int seed) throws Exception {
        var random = new SplittableRandom(seed);
        var story = new Story(random);
        var people = new ArrayList<Callable<Void>>();
        for (int person = 0; person < 4; person++) {
            var own = story.as(random.split());
            people.add(() -> {
                for (int step = 0; step < STEPS / 2; step++) own.anything();
                return null;
            });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(people)) future.get();
        }

        story.assertEverythingIsAccountedFor(seed);
    }

    private final class Story {
        private final SplittableRandom random;
        private final Shop shop;
        private final UUID limit;
        private final List<Wish> wishes;

        Story(SplittableRandom random) {
            this.random = random;
            shop = shop();
            peers.fund(shop.lenderId(), FUNDS);
            limit = peers.limit(LIMIT, shop.lenderId(), PRODUCT);
            wishes = new ArrayList<>();
            var customer = UUID.randomUUID();
            for (int index = 0; index < PURCHASES; index++) {
                boolean printed = random.nextInt(3) == 0;
                long amount = printed ? random.nextLong(50_00, 300_00) : random.nextLong(500_00, 3_000_00);
                var code = printed
                        ? shop.staticCode()
                        : (String) wish(shop, amount).body().get("codeText");
                boolean lenderApproves = random.nextInt(3) == 0;
                var body = body(shop, customer, limit, amount, code, lenderApproves);
                // Signed, so that limit and funds decide and not the cap of the day.
                body.put("verification", Map.of("kind", "E_SIGNATURE", "factorCount", 2, "transactionId", "T-1"));
                wishes.add(new Wish(UUID.randomUUID(), body));
            }
        }

        private Story(SplittableRandom random, Story other) {
            this.random = random;
            this.shop = other.shop;
            this.limit = other.limit;
            this.wishes = other.wishes;
        }

        Story as(SplittableRandom own) {
            return new Story(own, this);
        }

        void anything() {
            var wish = wishes.get(random.nextInt(wishes.size()));
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> isNoMistake(put(wish));
                case 4 -> isNoMistake(ops().post("/purchases/" + wish.id() + "/cancellation", null));
                case 5 -> isNoMistake(decide(wish));
                case 6 -> isNoMistake(refund(wish));
                case 7 -> passTime(Duration.ofSeconds(random.nextInt(1, 400)));
                case 8, 9 -> peers.heal();
                default ->
                    peers.fail(
                            LINES.get(random.nextInt(LINES.size())),
                            Fault.values()[random.nextInt(Fault.values().length)]);
            }
        }

        private Answer decide(Wish wish) {
            var outcome = random.nextInt(4) == 0 ? "REJECT" : "APPROVE";
            return ops().put(
                            "/purchases/" + wish.id() + "/lender-decision",
                            Map.of("decisionId", UUID.randomUUID(), "outcome", outcome));
        }

        private Answer refund(Wish wish) {
            var id = UUID.randomUUID();
            var body = Map.of(
                    "purchaseId", wish.id(),
                    "merchantRefundNo", id.toString(),
                    "amountFen", random.nextLong(1, wish.amountFen() + 1),
                    "reason", "returned");
            return ops().put("/refunds/" + id, body);
        }

        void assertEverythingIsAccountedFor(int seed) {
            peers.heal();
            for (int turn = 0; turn < 40; turn++) passTime(Duration.ofSeconds(301));

            long sold = 0;
            long refunded = 0;
            for (var wish : wishes) {
                var purchase = get(wish);
                if (purchase.status() == 404) {
                    assertHolds(seed, wish, "NONE", "NONE", "NONE");
                    continue;
                }
                switch (purchase.at("status").asString()) {
                    case "AUTHORISED", "PARTIALLY_REFUNDED", "REFUNDED" -> {
                        assertHolds(seed, wish, "USED", "POSTED", "ACTIVE");
                        sold += wish.amountFen();
                        refunded += purchase.at("refundedFen").asLong();
                        assertThat(peers.reducedFen(wish.id()))
                                .as("seed %d", seed)
                                .isEqualTo(purchase.at("refundedFen").asLong());
                    }
                    case "FAILED", "CANCELLED" -> assertNothingStays(seed, wish);
                    default -> throw new AssertionError("seed %d: %s".formatted(seed, purchase.text()));
                }
            }
            assertThat(peers.available(limit)).as("limit, seed %d", seed).isEqualTo(LIMIT - sold + refunded);
            assertThat(peers.funds(shop.lenderId())).as("funds, seed %d", seed).isEqualTo(FUNDS - sold + refunded);
            peers.assertPromisesKept();
        }
    }

    private void passTime(Duration duration) {
        clock.moveBy(duration);
        jobs.stream().filter(job -> job.name().startsWith("resume-")).forEach(RecurringJob::run);
    }

    private static void isNoMistake(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 404, 409, 503);
    }

    private static void assertNothingStays(int seed, Wish wish) {
        assertThat(List.of(
                        peers.statusOfCredit(wish.id()), peers.statusOfFunds(wish.id()), peers.statusOfNote(wish.id())))
                .as("seed %d, purchase %s", seed, wish.id())
                .isSubsetOf("NONE", "CANCELLED");
    }

    private static void assertHolds(int seed, Wish wish, String credit, String funds, String note) {
        assertThat(List.of(
                        peers.statusOfCredit(wish.id()), peers.statusOfFunds(wish.id()), peers.statusOfNote(wish.id())))
                .as("seed %d, purchase %s", seed, wish.id())
                .containsExactly(credit, funds, note);
    }
}
