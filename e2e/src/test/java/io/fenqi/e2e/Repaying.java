package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.standalone.story.Borrower;
import io.fenqi.standalone.story.Patience;
import io.fenqi.standalone.story.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One repayment of an amount of the borrower's own choice, withheld from the signed card. */
final class Repaying implements Flow {
    private final Stage stage;
    private final Borrower borrower;
    private final long amountFen;
    private final UUID id = UUID.randomUUID();

    Repaying(Stage stage, Borrower borrower, long amountFen) {
        this.stage = stage;
        this.borrower = borrower;
        this.amountFen = amountFen;
    }

    @Override
    public void drive() {
        var body = Map.of(
                "customerId",
                borrower.customerId(),
                "lenderId",
                borrower.lenderId(),
                "kind",
                "FREE",
                "amountFen",
                amountFen);
        stage.api().put(REPAYMENT, "/repayments/" + id, body).orFail();
        Patience.until(
                "repayment %s ends".formatted(id),
                this::repayment,
                repayment -> List.of("COMPLETED", "PARTLY_COLLECTED", "FAILED").contains(repayment.text("status")));
    }

    /** All of it is taken, or, if the order never came to the channel, nothing; never a part, never twice. */
    @Override
    public void checkEnd() {
        var repayment = repayment();
        boolean completed = repayment.text("status").equals("COMPLETED");
        if (!completed) assertThat(repayment.text("reasonCode")).isEqualTo("NOT_FOUND_AT_CHANNEL");
        assertThat(repayment.number("collectedFen")).isEqualTo(completed ? amountFen : 0);
    }

    private Reply repayment() {
        return stage.api().get(REPAYMENT, "/repayments/" + id).orFail();
    }
}
