package io.fenqi.qr.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.Actor.Kind;
import io.fenqi.qr.FakePeers.Fault;
import io.fenqi.qr.QrGatewayIT;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who hears of a purchase, and who may see it. */
class PurchaseNoticesIT extends QrGatewayIT {

    @Test
    void thePartnerAndTheMerchantsAcquirerHearOfAnAuthorisedPurchase() {
        var wish = wish(shop(), 1_000_00);
        put(wish).has("status", "AUTHORISED");

        var events = peers.awaitEvents("purchases/" + wish.id(), 2);
        assertThat(events)
                .extracting(event -> event.path("type").asString() + " "
                        + event.path("audience").asString())
                .containsExactlyInAnyOrder("purchase.authorised partner:APP-1", "merchant.paid partner:ACQUIRER");
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(event.path("data").path("amountFen").asLong())
                                .isEqualTo(1_000_00));
    }

    @Test
    void aLenderThatWasAskedHearsThatItIsCalledOff() {
        var shop = shop();
        var plain = wish(shop, 1_000_00);
        var body = body(
                shop,
                plain.customer(),
                plain.limit(),
                1_000_00,
                (String) plain.body().get("codeText"),
                true);
        var wish = new Wish(UUID.randomUUID(), body);
        peers.fail("/loan-notes/", Fault.ANSWER_LOST);
        put(wish).has("status", "RECEIVED");
        peers.heal();

        ops().post("/purchases/" + wish.id() + "/cancellation", null).has("status", "CANCELLED");

        List<JsonNode> events = peers.awaitEvents("purchases/" + wish.id(), 2);
        assertThat(events)
                .extracting(event -> event.path("type").asString() + " "
                        + event.path("audience").asString())
                .containsExactlyInAnyOrder(
                        "drawdown.cancelled lender:" + shop.lenderId(), "purchase.failed partner:APP-1");
    }

    @Test
    void othersPurchasesDoNotExist() {
        var shop = shop();
        var wish = wish(shop, 1_000_00);
        put(wish);
        var gateway = as.caller("partner-gateway");

        var stranger = gateway.acting(new Actor(Kind.CUSTOMER, UUID.randomUUID().toString()));
        var owner = gateway.acting(new Actor(Kind.CUSTOMER, wish.customer().toString()));
        var otherLender = gateway.acting(new Actor(Kind.LENDER, "LENDER-X"));
        owner.get("/purchases/" + wish.id()).isOk();
        stranger.get("/purchases/" + wish.id()).isRefused(404, "PURCHASE_NOT_FOUND");
        stranger.post("/purchases/" + wish.id() + "/cancellation", null).isRefused(404, "PURCHASE_NOT_FOUND");
        stranger.put("/purchases/" + UUID.randomUUID(), wish.body()).isRefused(403, "NOT_ALLOWED");
        otherLender
                .put(
                        "/purchases/" + wish.id() + "/lender-decision",
                        Map.of("decisionId", UUID.randomUUID(), "outcome", "APPROVE"))
                .isRefused(404, "PURCHASE_NOT_FOUND");
        assertThat(stranger.get("/purchases?customerId=" + wish.customer())
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(stranger.get("/purchases?merchantNo=" + shop.merchantNo())
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(owner.get("/purchases?customerId=" + wish.customer()).json().path("items"))
                .hasSize(1);
    }

    @Test
    void aPartnerSeesAndTouchesThePurchasesOfItsOwnAppOnly() {
        var shop = shop();
        var wish = wish(shop, 1_000_00);
        put(wish);
        var gateway = as.caller("partner-gateway");
        var own = gateway.acting(new Actor(Kind.PARTNER, (String) wish.body().get("appId")));
        var other = gateway.acting(new Actor(Kind.PARTNER, "APP-X"));
        var ofShop = "/purchases?merchantNo=" + shop.merchantNo();

        own.get("/purchases/" + wish.id()).isOk();
        other.get("/purchases/" + wish.id()).isRefused(404, "PURCHASE_NOT_FOUND");
        other.post("/purchases/" + wish.id() + "/cancellation", null).isRefused(404, "PURCHASE_NOT_FOUND");
        other.put("/purchases/" + UUID.randomUUID(), wish.body()).isRefused(403, "NOT_ALLOWED");
        other.put("/purchases/" + wish.id(), wish.body()).isRefused(403, "NOT_ALLOWED");
        assertThat(own.get(ofShop).isOk().json().path("items")).hasSize(1);
        assertThat(other.get(ofShop).isOk().json().path("items")).isEmpty();
        assertThat(other.get("/purchases?customerId=" + wish.customer()).json().path("items"))
                .isEmpty();
    }

    @Test
    void listsGoOnByCursorNewestFirst() {
        var shop = shop();
        for (int index = 0; index < 3; index++) put(wish(shop, 100_00)).isOk();

        var path = "/purchases?limit=2&merchantNo=" + shop.merchantNo();
        var page = ops().get(path).isOk();
        var rest = ops().get(path + "&after=" + page.at("nextAfter").asString()).isOk();

        assertThat(page.json().path("items")).hasSize(2);
        assertThat(rest.json().path("items")).hasSize(1);
        assertThat(page.at("items.0.purchaseNo").asString())
                .isGreaterThan(page.at("items.1.purchaseNo").asString());
        assertThat(page.at("items.1.purchaseNo").asString())
                .isGreaterThan(rest.at("items.0.purchaseNo").asString());
        ops().get("/purchases?limit=201").hasStatus(400);
    }
}
