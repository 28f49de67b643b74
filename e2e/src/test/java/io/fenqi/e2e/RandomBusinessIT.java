package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.QR_GATEWAY;
import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.standalone.story.Market;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Borrowers of both lenders buy, bring back and repay at random and at the same time, days go by with their jobs, and
 * every month all books agree. A seed is repeated by {@code -Dfenqi.seed=...}.
 */
@OnStage
class RandomBusinessIT {
    private static final int BORROWERS = 5;
    private static final int ROUNDS = 30;
    private static final int CHECK_EVERY = 10;
    private static final int DAYS_MAX = 12;
    private static final long ENOUGH_FEN = 4_000_000;

    @TestFactory
    Stream<DynamicTest> randomBusiness(Stage stage) {
        return Seed.test(random -> live(stage, random));
    }

    private static void live(Stage stage, Random random) throws Exception {
        // Enough for some of the purchases only.
        stage.setPosition(Market.HARBOR, 1_500_000);
        stage.setPosition(Market.SUMMIT, 300_000);
        stage.market()
                .advanceLine(Market.SUMMIT, 800_000, stage.calendar().today().plusYears(1));
        var people = IntStream.range(0, BORROWERS)
                .mapToObj(number -> stage.borrower(number % 2 == 0 ? Market.HARBOR : Market.SUMMIT))
                .map(borrower -> new Business(stage, borrower, new Random(random.nextLong())))
                .toList();
        for (int round = 1; round <= ROUNDS; round++) {
            together(people);
            stage.moveClock(pause(random));
            if (round % CHECK_EVERY == 0) {
                fund(stage);
                Rest.await(stage);
                BooksAgree.check(stage.suite());
            }
        }
        requireVariety(stage);
    }

    /** A drawdown approved after its hold has ended waits for money, as long as the lender sends none. */
    private static void fund(Stage stage) {
        long advancedFen = stage.market().position(Market.SUMMIT).number("advanceDrawnFen");
        stage.market().deposit(Market.SUMMIT, advancedFen + ENOUGH_FEN, "RANDOM-" + UUID.randomUUID());
    }

    /** Random business proves little if one kind of it never comes to pass. */
    private static void requireVariety(Stage stage) {
        var purchases = Books.read(stage.suite(), QR_GATEWAY, "select status, 1 from purchase");
        assertThat(purchases.fen()).containsKeys("AUTHORISED", "FAILED", "REFUNDED", "PARTIALLY_REFUNDED");
        var refunds = Books.read(
                stage.suite(), QR_GATEWAY, "select before_settlement::text, 1 from refund where status <> 'REFUSED'");
        assertThat(refunds.fen()).containsKeys("true", "false");
        var repayments = Books.read(stage.suite(), REPAYMENT, "select status, 1 from repayment");
        assertThat(repayments.fen()).containsKey("COMPLETED");
    }

    private static Duration pause(Random random) {
        return random.nextInt(3) == 0
                ? Duration.ofDays(1 + random.nextInt(DAYS_MAX))
                : Duration.ofMinutes(random.nextInt(60));
    }

    private static void together(List<Business> people) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var doings = new ArrayList<Future<?>>();
            for (var person : people) doings.add(threads.submit(person::goOn));
            for (var doing : doings) doing.get();
        }
    }
}
