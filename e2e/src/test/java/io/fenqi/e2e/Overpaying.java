package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.standalone.story.Borrower;
import io.fenqi.standalone.story.Patience;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A repayment of more than is owed: the rest goes back to the card it came from. */
final class Overpaying implements Flow {
    private final Stage stage;
    private final Borrower borrower;
    private final long amountFen;
    private final UUID id = UUID.randomUUID();

    Overpaying(Stage stage, Borrower borrower, long amountFen) {
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
        Patience.until("repayment %s ends and what is overpaid is back".formatted(id), this::isOver, over -> over);
    }

    /** If the order came to the channel at all, what it took too much is back, once. */
    @Override
    public void checkEnd() {
        long backFen = refunds().stream()
                .mapToLong(refund -> refund.path("amountFen").asLong())
                .sum();
        assertThat(backFen).isEqualTo(overpaidFen());
        assertThat(refunds())
                .allSatisfy(
                        refund -> assertThat(refund.path("status").asString()).isEqualTo("RETURNED"));
    }

    private boolean isOver() {
        var status = stage.api().get(REPAYMENT, "/repayments/" + id).orFail().text("status");
        return status.equals("FAILED")
                || status.equals("COMPLETED")
                        && !refunds().isEmpty()
                        && refunds().stream()
                                .allMatch(refund ->
                                        refund.path("status").asString().equals("RETURNED"));
    }

    private long overpaidFen() {
        return stage.api().get(REPAYMENT, "/repayments/" + id).orFail().number("overpaidFen");
    }

    private List<JsonNode> refunds() {
        return stage.api()
                .get(REPAYMENT, "/card-refunds?limit=200&customerId=" + borrower.customerId())
                .orFail()
                .at("items")
                .valueStream()
                .filter(refund -> refund.path("repaymentId").asString().equals(id.toString()))
                .toList();
    }
}
