package io.fenqi.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.testkit.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LimitRaceIT extends LimitIT {
    private static final int THREADS = 32;

    @Autowired
    ExpireHoldsJob expireHolds;

    @Test
    void manyPurchasesNeverSpendMoreThanTheLimit() throws Exception {
        var limit = limit(1_000);

        var answers = together(i -> hold(limit, UUID.randomUUID(), 300));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> answer.isRefused(409, "LIMIT_INSUFFICIENT"));
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 900, 0));
    }

    @Test
    void lastFenGoesToOnePurchase() throws Exception {
        var limit = limit(1);

        var answers = together(i -> hold(limit, UUID.randomUUID(), 1));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1, 1, 0));
    }

    @Test
    void oneRequestSentManyTimesHoldsOnce() throws Exception {
        var limit = limit(1_000);
        var holdId = UUID.randomUUID();
        var body = holdBody(limit, holdId, 400, java.time.Duration.ofMinutes(15));

        var answers = together(i -> gateway().put("/limit-holds/" + holdId, body));

        assertThat(answers).allSatisfy(answer -> answer.isOk().has("amountFen", 400));
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 400, 0));
    }

    @Test
    void useAndReleaseOfOneHoldHaveOneWinner() throws Exception {
        for (int round = 0; round < 5; round++) {
            var limit = limit(1_000);
            var holdId = UUID.randomUUID();
            hold(limit, holdId, 400).isOk();

            var answers = together(i -> i % 2 == 0 ? use(limit, holdId, 400) : release(limit, holdId));

            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409));
            assertThat(assertReplays(limit)).isIn(new LimitBalance(1_000, 0, 400), new LimitBalance(1_000, 0, 0));
        }
    }

    @Test
    void spendingRestoringAndReleasingTogetherLosesNothing() throws Exception {
        var limit = limit(100_000);
        var purchase = spend(limit, 50_000);
        var holds = IntStream.range(0, THREADS).mapToObj(i -> UUID.randomUUID()).toList();
        for (var holdId : holds) {
            hold(limit, holdId, 1_000).isOk();
        }

        var answers = together(i -> switch (i % 4) {
            case 0 -> use(limit, holds.get(i), 600);
            case 1 -> release(limit, holds.get(i));
            case 2 -> repaid(limit, purchase, i, 50_000 - 100L * i);
            default -> hold(limit, UUID.randomUUID(), 10);
        });

        assertThat(answers).allSatisfy(answer -> answer.isOk());
        int each = THREADS / 4;
        assertThat(assertReplays(limit))
                .isEqualTo(new LimitBalance(
                        100_000, 2L * each * 1_000 + each * 10, 50_000 - 100 * (THREADS - 2) + each * 600));
    }

    /** All start at one moment. */
    private static List<Answer> together(IntFunction<Answer> call) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit((Callable<Answer>) () -> {
                        start.await();
                        return call.apply(i);
                    }))
                    .toList();
            start.countDown();
            var answers = new java.util.ArrayList<Answer>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
