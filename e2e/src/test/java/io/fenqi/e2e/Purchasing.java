package io.fenqi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.standalone.story.Borrower;
import io.fenqi.standalone.story.HighStreet;
import io.fenqi.standalone.story.Reply;
import java.util.UUID;

/** One purchase by a code made for it. */
final class Purchasing implements Flow {
    private static final int INSTALLMENTS = 3;

    private final Stage stage;
    private final Borrower borrower;
    private final String expectedEnd;
    private final UUID id = UUID.randomUUID();
    private final String code;
    private final Reply quote;
    private final long availableFen;
    private final long amountFen;

    Purchasing(Stage stage, Borrower borrower, long amountFen, String expectedEnd) {
        this.stage = stage;
        this.borrower = borrower;
        this.amountFen = amountFen;
        this.expectedEnd = expectedEnd;
        HighStreet.Shop shop = stage.shop(id.hashCode());
        this.quote = stage.counter().quote(borrower, shop, amountFen, INSTALLMENTS);
        this.code = stage.counter().dynamicCode(shop, amountFen);
        this.availableFen = borrower.limit().number("availableFen");
    }

    @Override
    public void drive() {
        stage.counter().ask(id, borrower, code, quote).orFail();
        stage.counter().awaitRest(id);
    }

    @Override
    public void checkEnd() {
        var purchase = end();
        assertThat(purchase.text("status")).as("%s", purchase.body()).isEqualTo(expectedEnd);
        long usedFen = expectedEnd.equals("AUTHORISED") ? amountFen : 0;
        assertThat(borrower.limit().number("availableFen")).isEqualTo(availableFen - usedFen);
    }

    /** The purchase as it is now. */
    Reply end() {
        return stage.counter().awaitRest(id);
    }
}
