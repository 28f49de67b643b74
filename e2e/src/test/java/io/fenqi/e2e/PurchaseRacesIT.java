package io.fenqi.e2e;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.standalone.story.Borrower;
import io.fenqi.standalone.story.Market;
import io.fenqi.standalone.story.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many purchases at the same time want the last of a limit or of a position: what is there is used and no fen more. */
@OnStage
class PurchaseRacesIT {
    private static final int BUYERS = 8;
    private static final int FITTING = 3;
    private static final int INSTALLMENTS = 3;
    private static final long PLENTY_FEN = 50_000_000;

    @Test
    void theLastOfALimitIsUsedOnce(Stage stage) {
        stage.setPosition(Market.HARBOR, PLENTY_FEN);
        var borrower = stage.borrower(Market.HARBOR);
        long limitFen = borrower.limit().number("availableFen");
        long amountFen = limitFen / FITTING;

        var ends = together(stage, Stream.generate(() -> borrower).limit(BUYERS).toList(), amountFen);

        requireFitting(ends, "LIMIT_INSUFFICIENT");
        assertThat(borrower.limit().number("availableFen")).isEqualTo(limitFen - FITTING * amountFen);
        assertThat(borrower.limit().number("heldFen")).isZero();
        Rest.await(stage);
        BooksAgree.check(stage.suite());
    }

    @Test
    void theLastOfAPositionIsUsedOnce(Stage stage) {
        var buyers = IntStream.range(0, BUYERS)
                .mapToObj(_ -> stage.borrower(Market.HARBOR))
                .toList();
        long amountFen = 50_000;
        long leftFen = 49_999;
        stage.setPosition(Market.HARBOR, FITTING * amountFen + leftFen);

        var ends = together(stage, buyers, amountFen);

        requireFitting(ends, "LENDER_FUNDS_SHORT");
        var position = stage.market().position(Market.HARBOR);
        assertThat(position.number("availableFen")).isEqualTo(leftFen);
        assertThat(position.number("heldFen")).isZero();
        assertThat(buyers).filteredOn(PurchaseRacesIT::hasUntouchedLimit).hasSize(BUYERS - FITTING);
        Rest.await(stage);
        BooksAgree.check(stage.suite());
    }

    /** SUMMIT approves each drawdown by itself: the position first, then its advance line. */
    @Test
    void theLastOfAPositionAndItsAdvanceLineIsUsedOnce(Stage stage) {
        var buyers = IntStream.range(0, BUYERS)
                .mapToObj(_ -> stage.borrower(Market.SUMMIT))
                .toList();
        long amountFen = 50_000;
        stage.setPosition(Market.SUMMIT, amountFen / 2);
        long lineFen = (FITTING - 1) * amountFen + amountFen / 2;
        stage.market()
                .advanceLine(Market.SUMMIT, lineFen, stage.calendar().today().plusYears(1));

        var ends = together(stage, buyers, amountFen);

        requireFitting(ends, "LENDER_FUNDS_SHORT");
        var position = stage.market().position(Market.SUMMIT);
        assertThat(position.number("availableFen")).isZero();
        assertThat(position.number("advanceAvailableFen")).isZero();
        Rest.await(stage);
        BooksAgree.check(stage.suite());
    }

    private static List<Reply> together(Stage stage, List<Borrower> buyers, long amountFen) {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var shop = stage.shop(2);
            var purchases = buyers.stream()
                    .map(buyer -> {
                        var quote = stage.counter().quote(buyer, shop, amountFen, INSTALLMENTS);
                        var code = stage.counter().dynamicCode(shop, amountFen);
                        Callable<Reply> purchase = () -> {
                            go.await();
                            return stage.counter().pay(buyer, code, quote).orFail();
                        };
                        return threads.submit(purchase);
                    })
                    .toList();
            go.countDown();
            return purchases.stream().map(PurchaseRacesIT::get).toList();
        }
    }

    private static Reply get(java.util.concurrent.Future<Reply> purchase) {
        try {
            return purchase.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** As many as fit are paid; the others are refused for want of what they ran for, and for nothing else. */
    private static void requireFitting(List<Reply> ends, String reasonOfTheOthers) {
        var counts =
                ends.stream().collect(groupingBy(end -> end.text("status") + " " + end.text("reasonCode"), counting()));
        long others = BUYERS - FITTING;
        assertThat(counts).isEqualTo(Map.of("AUTHORISED ", (long) FITTING, "FAILED " + reasonOfTheOthers, others));
    }

    private static boolean hasUntouchedLimit(Borrower borrower) {
        var limit = borrower.limit();
        return limit.number("availableFen") == limit.number("totalFen") && limit.number("usedFen") == 0;
    }
}
