package io.fenqi.qr.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.Actor.Kind;
import io.fenqi.qr.FakePeers.Fault;
import io.fenqi.qr.QrGatewayIT;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Refunds give back what they say, once, and never more than the purchase. */
class RefundFlowIT extends QrGatewayIT {
    private static final long AMOUNT = 3_000_00;

    @Autowired
    ResumeRefunds resume;

    @Test
    void fullRefundBeforeSettlementUndoesThePurchase() {
        var shop = shop();
        var wish = authorised(shop);

        var answer = refund(wish, AMOUNT).isOk();

        answer.has("status", "COMPLETED").has("beforeSettlement", true).has("paidBackFen", 0);
        get(wish).has("status", "REFUNDED").has("refundedFen", AMOUNT);
        assertGivenBack(wish, shop, AMOUNT);
        var item = itemsOf(clock.today(), answer.at("id").asString());
        assertThat(item).contains("REFUND_BEFORE_SETTLEMENT");
    }

    /** The repayment has restored the limit; the refund moves the price back to the lender and no limit again. */
    @Test
    void ofAPaidOffPurchaseThePriceGoesBackAndNoLimitTwice() {
        var shop = shop();
        var wish = authorised(shop);
        peers.paidOff(wish.id(), AMOUNT + 15_00);
        assertThat(peers.restoredFen(wish.limit())).isEqualTo(AMOUNT);

        var answer = refund(wish, AMOUNT).isOk();

        answer.has("status", "COMPLETED").has("beforeSettlement", true).has("paidBackFen", AMOUNT + 15_00);
        get(wish).has("status", "REFUNDED").has("refundedFen", AMOUNT);
        assertThat(peers.restoredFen(wish.limit())).isEqualTo(AMOUNT);
        assertThat(postedFen(shop)).isEqualTo(AMOUNT);
    }

    @Test
    void partialRefundsAddUpAndNeverExceedThePurchase() {
        var shop = shop();
        var wish = authorised(shop);

        refund(wish, 1_000_00).isOk().has("status", "COMPLETED");
        get(wish).has("status", "PARTIALLY_REFUNDED").has("refundedFen", 1_000_00);
        refund(wish, 2_000_01).isRefused(409, "REFUND_ABOVE_PURCHASE");
        refund(wish, 2_000_00).isOk().has("status", "COMPLETED");
        refund(wish, 1).isRefused(409, "REFUND_ABOVE_PURCHASE");

        get(wish).has("status", "REFUNDED");
        assertGivenBack(wish, shop, AMOUNT);
    }

    @Test
    void refundsAtOnceNeverExceedThePurchase() throws Exception {
        var shop = shop();
        var wish = authorised(shop);
        var works = new ArrayList<Callable<Answer>>();
        for (int index = 0; index < 12; index++) works.add(() -> refund(wish, 400_00));

        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(works)) answers.add(future.get());
        }
        resumeAll();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(7);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(5);
        get(wish).has("refundedFen", 7 * 400_00).has("status", "PARTIALLY_REFUNDED");
        assertGivenBack(wish, shop, 7 * 400_00);
    }

    @ParameterizedTest
    @CsvSource({
        "/refunds/, RECEIVED, REQUEST_LOST",
        "/refunds/, RECEIVED, ANSWER_LOST",
        "/journals/, BOOKED, REQUEST_LOST",
        "/journals/, BOOKED, ANSWER_LOST",
        "/limit-uses/, RECEIVED, REQUEST_LOST",
        "/limit-uses/, RECEIVED, ANSWER_LOST"
    })
    void restsWhereTheOutcomeIsUnknownAndGoesOnOnce(String call, String restsIn, Fault fault) {
        var shop = shop();
        var wish = authorised(shop);
        var id = UUID.randomUUID();
        var body = body(wish, AMOUNT, "R-" + id);
        peers.fail(call, fault);

        ops().put("/refunds/" + id, body).isOk().has("status", restsIn);
        peers.heal();
        resumeAll();

        ops().put("/refunds/" + id, body).isOk().has("status", "COMPLETED");
        assertGivenBack(wish, shop, AMOUNT);
        peers.assertPromisesKept();
    }

    @Test
    void refusedByTheLoanNothingChanges() {
        var shop = shop();
        var wish = authorised(shop);
        peers.refuse("/refunds/", 409, "LOAN_WRITTEN_OFF");

        refund(wish, AMOUNT).isOk().has("status", "REFUSED").has("reasonCode", "LOAN_WRITTEN_OFF");

        peers.heal();
        get(wish).has("status", "AUTHORISED").has("refundedFen", 0);
        refund(wish, AMOUNT).isOk().has("status", "COMPLETED");
    }

    @Test
    void theMerchantsNumberIsUsedOnce() {
        var wish = authorised(shop());
        var id = UUID.randomUUID();
        ops().put("/refunds/" + id, body(wish, 100, "R-1")).isOk();

        ops().put("/refunds/" + id, body(wish, 100, "R-1")).isOk();
        ops().put("/refunds/" + id, body(wish, 101, "R-1")).isRefused(422, "REQUEST_ID_REUSED");
        ops().put("/refunds/" + UUID.randomUUID(), body(wish, 100, "R-1")).isRefused(422, "REFUND_NO_REUSED");
        get(wish).has("refundedFen", 100);
    }

    @Test
    void afterSettlementTheMerchantsLaterNetsBringTheMoney() {
        var shop = shop();
        var wish = authorised(shop);
        var tradeDate = LocalDate.parse(get(wish).at("tradeDate").asString());
        clock.moveTo(tradeDate.plusDays(1), LocalTime.of(0, 20));
        cut(tradeDate);

        var refund = refund(wish, AMOUNT).isOk();

        refund.has("status", "PENDING_FUNDS").has("beforeSettlement", false);
        assertThat(peers.journals(shop.lenderId())).isEmpty();
        assertThat(peers.restoredFen(wish.limit())).isEqualTo(AMOUNT);
        assertThat(itemsOf(tradeDate, refund.at("id").asString())).isEmpty();
        assertThat(itemsOf(clock.today(), refund.at("id").asString())).contains("REFUND_AFTER_SETTLEMENT");
        get(wish).has("status", "REFUNDED");

        var recovery = "/refunds/" + refund.at("id").asString() + "/recovery";
        as.caller("settlement-service").post(recovery, null).isOk().has("status", "COMPLETED");
        as.caller("settlement-service").post(recovery, null).isOk().has("status", "COMPLETED");
    }

    @Test
    void aDateThatIsCutMeanwhileMakesItARefundAfterSettlement() {
        var shop = shop();
        var wish = authorised(shop);
        var tradeDate = LocalDate.parse(get(wish).at("tradeDate").asString());
        clock.moveTo(tradeDate.plusDays(1), LocalTime.of(0, 20));
        peers.during("/refunds/", () -> cut(tradeDate));

        refund(wish, AMOUNT).isOk().has("status", "PENDING_FUNDS").has("beforeSettlement", false);

        assertThat(peers.journals(shop.lenderId())).isEmpty();
    }

    @Test
    void whatWasNeverAuthorisedHasNothingToRefund() {
        var wish = wish(shop(), AMOUNT);
        peers.fail("/limit-holds/", Fault.REQUEST_LOST);
        put(wish);

        refund(wish, AMOUNT).isRefused(409, "PURCHASE_NOT_REFUNDABLE");
        ops().put(
                        "/refunds/" + UUID.randomUUID(),
                        Map.of("purchaseId", UUID.randomUUID(), "merchantRefundNo", "R", "amountFen", 1, "reason", "r"))
                .isRefused(404, "PURCHASE_NOT_FOUND");
    }

    private void cut(LocalDate date) {
        as.caller("settlement-service")
                .put("/clearing-dates/" + date + "/cut", Map.of("runId", UUID.randomUUID()))
                .isOk();
    }

    private Wish authorised(Shop shop) {
        var wish = wish(shop, AMOUNT);
        put(wish).has("status", "AUTHORISED");
        return wish;
    }

    @Test
    void aPartnerSeesAndMakesRefundsOfItsOwnAppOnly() {
        var wish = authorised(shop());
        var gateway = as.caller("partner-gateway");
        var own = gateway.acting(new Actor(Kind.PARTNER, (String) wish.body().get("appId")));
        var other = gateway.acting(new Actor(Kind.PARTNER, "APP-X"));
        var path = "/refunds/" + UUID.randomUUID();
        var body = body(wish, 1_000_00, "R-1");

        other.put(path, body).isRefused(404, "PURCHASE_NOT_FOUND");
        get(wish).has("refundedFen", 0);
        own.put(path, body).isOk().has("status", "COMPLETED");
        own.get(path).isOk();
        other.get(path).isRefused(404, "REFUND_NOT_FOUND");
        other.put(path, body).isRefused(404, "REFUND_NOT_FOUND");
        refund(wish, AMOUNT - 1_000_00).isOk().has("status", "COMPLETED");
    }

    private Answer refund(Wish wish, long amountFen) {
        var id = UUID.randomUUID();
        return ops().put("/refunds/" + id, body(wish, amountFen, "R-" + id));
    }

    private static Map<String, Object> body(Wish wish, long amountFen, String refundNo) {
        return Map.of(
                "purchaseId", wish.id(), "merchantRefundNo", refundNo, "amountFen", amountFen, "reason", "returned");
    }

    private String itemsOf(LocalDate date, String id) {
        var items = as.caller("settlement-service")
                .get("/clearing-items?limit=1000&date=" + date)
                .json()
                .path("items");
        for (var item : items) {
            if (item.path("id").asString().equals(id)) return item.toString();
        }
        return "";
    }

    private void assertGivenBack(Wish wish, Shop shop, long amountFen) {
        assertThat(peers.reducedFen(wish.id())).isEqualTo(amountFen);
        assertThat(peers.restoredFen(wish.limit())).isEqualTo(amountFen);
        assertThat(postedFen(shop)).isEqualTo(amountFen);
    }

    private long postedFen(Shop shop) {
        return peers.journals(shop.lenderId()).stream()
                .mapToLong(journal -> journal.path("amountFen").asLong())
                .sum();
    }

    private void resumeAll() {
        clock.moveBy(Duration.ofSeconds(301));
        while (resume.takeOneBatch() > 0) {}
    }
}
