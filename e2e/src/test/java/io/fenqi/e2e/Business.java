package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.QR_GATEWAY;
import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;

import io.fenqi.standalone.story.Borrower;
import io.fenqi.standalone.story.Patience;
import io.fenqi.standalone.story.Reply;
import io.fenqi.standalone.story.StoryFailed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one borrower does at random: buys, brings back, repays. Each request goes under an id made here and is repeated
 * under it until a service answers for good, whatever breaks meanwhile; a refusal is an answer, too, an error is not.
 */
final class Business {
    private static final int INSTALLMENTS = 3;
    private static final int SHOPS = 12;

    /** The most that the products lend for; more than any lender here has. */
    private static final long TOO_MUCH_FEN = 5_000_000;

    private final Stage stage;
    private final Borrower borrower;
    private final Random random;
    private final Deque<Doing> deck = new ArrayDeque<>();

    /** One deck of cards, so that each kind comes to pass in every dozen doings, and when is left to chance. */
    private enum Doing {
        BUY(5),
        BUY_TOO_MUCH(1),
        BRING_BACK_ALL(2),
        BRING_BACK_SOME(2),
        REPAY(2);

        private final int cards;

        Doing(int cards) {
            this.cards = cards;
        }
    }

    Business(Stage stage, Borrower borrower, Random random) {
        this.stage = stage;
        this.borrower = borrower;
        this.random = random;
    }

    /** Does one thing. */
    void goOn() {
        if (deck.isEmpty()) deck.addAll(shuffled());
        switch (deck.remove()) {
            case BUY -> buy(10_000 + random.nextInt(90_000));
            case BUY_TOO_MUCH -> buy(TOO_MUCH_FEN);
            case BRING_BACK_ALL -> bringBack(leftFen -> leftFen);
            case BRING_BACK_SOME -> bringBack(leftFen -> 1 + random.nextLong(leftFen));
            case REPAY -> repay();
        }
    }

    private List<Doing> shuffled() {
        var cards = new ArrayList<Doing>();
        for (var doing : Doing.values()) cards.addAll(Collections.nCopies(doing.cards, doing));
        Collections.shuffle(cards, random);
        return cards;
    }

    private void buy(long amountFen) {
        var shop = stage.shop(random.nextInt(SHOPS));
        boolean thinksAgain = random.nextInt(8) == 0;
        var id = UUID.randomUUID();
        var quote = persist(() -> stage.counter().quote(borrower, shop, amountFen, INSTALLMENTS));
        var code = persist(() -> stage.counter().dynamicCode(shop, amountFen));
        persist(() -> answered(stage.counter().ask(id, borrower, code, quote)));
        if (thinksAgain) {
            persist(() -> answered(stage.api().post(QR_GATEWAY, "/purchases/%s/cancellation".formatted(id), null)));
        }
    }

    private void bringBack(LongUnaryOperator amount) {
        var bought = bought();
        if (bought == null) return;
        long leftFen = bought.number("amountFen") - bought.number("refundedFen");
        if (leftFen == 0) return;
        var id = UUID.randomUUID();
        var body = Map.of(
                "purchaseId",
                bought.text("id"),
                "merchantRefundNo",
                "REFUND-" + id,
                "amountFen",
                amount.applyAsLong(leftFen),
                "reason",
                "goods brought back");
        persist(() -> answered(stage.api().put(QR_GATEWAY, "/refunds/" + id, body)));
    }

    private void repay() {
        var id = UUID.randomUUID();
        var body = Map.of(
                "customerId",
                borrower.customerId(),
                "lenderId",
                borrower.lenderId(),
                "kind",
                "FREE",
                "amountFen",
                1_000 + random.nextInt(50_000));
        persist(() -> answered(stage.api().put(REPAYMENT, "/repayments/" + id, body)));
    }

    /** One of the borrower's purchases that stand; null if there is none. */
    private @Nullable Reply bought() {
        var list = persist(() -> stage.api()
                .get(QR_GATEWAY, "/purchases?customerId=" + borrower.customerId())
                .orFail());
        var standing = list.at("items")
                .valueStream()
                .filter(each -> each.path("status").asString().matches("AUTHORISED|PARTIALLY_REFUNDED"))
                .map(each -> new Reply("purchase", 200, each))
                .toList();
        return standing.isEmpty() ? null : standing.get(random.nextInt(standing.size()));
    }

    /** A definite answer: done or refused; what may be asked again is no answer yet. */
    private static Reply answered(Reply reply) {
        if (reply.status() == 500) throw new AssertionError(reply.toString());
        boolean again =
                reply.status() > 500 || reply.status() == 429 || reply.code().equals("CONCURRENT_CHANGE");
        return again ? reply.orFail() : reply;
    }

    private static <T> T persist(Supplier<T> request) {
        var answer = new Object() {
            @Nullable
            T value;
        };
        Patience.until(
                "a service answers",
                () -> {
                    try {
                        answer.value = request.get();
                        return "";
                    } catch (StoryFailed failure) {
                        return String.valueOf(failure.getMessage());
                    }
                },
                String::isEmpty);
        return java.util.Objects.requireNonNull(answer.value);
    }
}
