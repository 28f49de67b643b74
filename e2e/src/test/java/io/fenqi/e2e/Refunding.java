package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.QR_GATEWAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.standalone.story.Patience;
import io.fenqi.standalone.story.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One refund of a purchase that is not settled yet. */
final class Refunding implements Flow {
    private final Stage stage;
    private final Reply purchase;
    private final long amountFen;
    private final String expectedPurchase;
    private final UUID id = UUID.randomUUID();

    Refunding(Stage stage, Reply purchase, long amountFen) {
        this.stage = stage;
        this.purchase = purchase;
        this.amountFen = amountFen;
        this.expectedPurchase = purchase.number("amountFen") == amountFen ? "REFUNDED" : "PARTIALLY_REFUNDED";
    }

    @Override
    public void drive() {
        var body = Map.of(
                "purchaseId",
                purchase.text("id"),
                "merchantRefundNo",
                "REFUND-" + id,
                "amountFen",
                amountFen,
                "reason",
                "goods brought back");
        stage.api().put(QR_GATEWAY, "/refunds/" + id, body).orFail();
        Patience.until(
                "refund %s ends".formatted(id),
                this::refund,
                refund -> List.of("COMPLETED", "PENDING_FUNDS", "REFUSED").contains(refund.text("status")));
    }

    @Override
    public void checkEnd() {
        assertThat(refund().text("status")).isEqualTo("COMPLETED");
        var now =
                stage.api().get(QR_GATEWAY, "/purchases/" + purchase.text("id")).orFail();
        assertThat(now.text("status")).isEqualTo(expectedPurchase);
    }

    private Reply refund() {
        return stage.api().get(QR_GATEWAY, "/refunds/" + id).orFail();
    }
}
