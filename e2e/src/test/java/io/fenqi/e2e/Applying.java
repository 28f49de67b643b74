package io.fenqi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.standalone.story.Borrower;

/** One borrower from the first visit to a usable limit, a card signed at the channel included. */
final class Applying implements Flow {
    private final Stage stage;
    private final Borrower borrower;

    Applying(Stage stage, String lenderId) {
        this.stage = stage;
        this.borrower = stage.stranger(lenderId);
    }

    @Override
    public void drive() {
        stage.admit(borrower);
    }

    @Override
    public void checkEnd() {
        var limit = borrower.limit();
        assertThat(limit.text("status")).isEqualTo("ACTIVE");
        assertThat(limit.number("availableFen")).isPositive().isEqualTo(limit.number("totalFen"));
    }
}
