package io.fenqi.qr;

import io.fenqi.testkit.ContractExamples;
import io.fenqi.testkit.Given;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What consumers rely on ({@code contracts/qr-gateway-service}), asked of the running service. */
class QrGatewayContractsIT extends QrGatewayIT {
    private static final long AMOUNT = 300_00;

    @TestFactory
    Stream<DynamicTest> theExamplesHold() {
        return ContractExamples.ofRepository().replayed("qr-gateway-service", as, clock, this::arrange);
    }

    private void arrange(Given given) {
        switch (given.state()) {
            case "nothing" -> {
                // nobody has heard of what the example names
            }
            case "a merchant" -> given.becomes("merchantNo", shop().merchantNo());
            case "a day with one purchase" -> {
                // No other test has sold anything the day after tomorrow.
                clock.moveTo(clock.today().plusDays(2), LocalTime.of(10, 0));
                var shop = shop();
                given.becomes("date", clock.today());
                given.becomes("merchantNo", shop.merchantNo());
                given.becomes("lender", shop.lenderId());
                given.becomes(
                        "purchase", authorised(shop, given.number("amountFen")).id());
            }
            case "a refund that waits for funds" -> {
                var wish = authorised(shop(), AMOUNT);
                var tradeDate = clock.today();
                clock.moveTo(tradeDate.plusDays(1), LocalTime.of(0, 20));
                as.caller("settlement-service")
                        .put("/clearing-dates/%s/cut".formatted(tradeDate), Map.of("runId", UUID.randomUUID()))
                        .isOk();
                ops().put("/refunds/" + given.id("refund"), refund(wish)).has("status", "PENDING_FUNDS");
            }
            case "a purchase that awaits its lender" -> awaiting(given);
            case "a purchase that its lender has approved" -> {
                awaiting(given);
                ops().put(
                                "/purchases/%s/lender-decision".formatted(given.id("purchase")),
                                Map.of("decisionId", UUID.randomUUID(), "outcome", "APPROVE"))
                        .has("status", "AUTHORISED");
            }
            default -> throw new IllegalArgumentException(given.state());
        }
    }

    private Wish authorised(Shop shop, long amountFen) {
        var wish = wish(shop, amountFen);
        put(wish).has("status", "AUTHORISED");
        return wish;
    }

    private static Map<String, Object> refund(Wish wish) {
        return Map.of(
                "purchaseId",
                wish.id(),
                "merchantRefundNo",
                "R-1",
                "amountFen",
                wish.amountFen(),
                "reason",
                "returned");
    }

    private void awaiting(Given given) {
        var shop = shop();
        var wish = wish(shop, AMOUNT, shop.staticCode(), true);
        put(wish).has("status", "AWAITING_LENDER");
        given.becomes("purchase", wish.id());
        given.becomes("lender", shop.lenderId());
    }
}
