package io.fenqi.partnergateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIT extends GatewayIT {
    @Test
    void anEventReachesItsLenderSignedAndOnce() throws Exception {
        lender("EVENT-1");
        var id = UUID.randomUUID();
        var event = event("lender:EVENT-1");

        as.caller("credit-service").put("/events/" + id, event).hasStatus(202);
        as.caller("credit-service").put("/events/" + id, event).hasStatus(202);
        await(() -> status(id).equals("DELIVERED"));

        var asked = WORLD.asked("/core/EVENT-1");
        assertThat(asked).hasSize(1);
        var seconds = Long.parseLong(asked.getFirst().header("webhook-timestamp"));
        assertThat(asked.getFirst().header("webhook-id")).isEqualTo(id.toString());
        assertThat(asked.getFirst().header("webhook-signature"))
                .isEqualTo(signature(
                        OUTGOING, id.toString(), seconds, asked.getFirst().body()));
        assertThat(asked.getFirst().body()).contains("\"type\":\"credit.requested\"", "\"limitFen\":1");
    }

    @Test
    void theSameIdForAnotherEventIsRefused() {
        var id = UUID.randomUUID();
        var event = event("partner:APP");
        as.caller("credit-service").put("/events/" + id, event).hasStatus(202);
        event.put("sequence", 2);

        as.caller("credit-service").put("/events/" + id, event).isRefused(422, "REQUEST_ID_REUSED");
    }

    @Test
    void aLenderThatIsDownHearsTheEventLater() {
        lender("EVENT-2");
        WORLD.willAnswer("/core/EVENT-2", 503);
        var id = UUID.randomUUID();

        as.caller("qr-gateway-service")
                .put("/events/" + id, event("lender:EVENT-2"))
                .hasStatus(202);
        await(() -> WORLD.asked("/core/EVENT-2").size() == 1);
        assertThat(status(id)).isEqualTo("PENDING");
        clock.moveBy(Duration.ofHours(1));

        await(() -> status(id).equals("DELIVERED"));
        assertThat(WORLD.asked("/core/EVENT-2")).hasSize(2);
    }

    @Test
    void anEventForNobodyKnownIsKept() {
        var id = UUID.randomUUID();
        as.caller("credit-service").put("/events/" + id, event("lender:NOBODY")).hasStatus(202);

        await(() -> status(id).equals("UNROUTED"));
    }

    private String status(UUID id) {
        return as.caller("ops").get("/events/" + id).isOk().at("status").asString();
    }
}
