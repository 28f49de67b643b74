package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.repayment.FakeChannel.Fate;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What nobody owed goes back to the card and order it came from, once, whatever breaks (REP-11, REP-22). */
class CardRefundIT extends RepaymentIT {
    private static final long OWED_FEN = 5_000;
    private static final long OVERPAID_FEN = 20_000;

    private final UUID id = UUID.randomUUID();

    @Test
    void whatIsOverpaidGoesBackAndIsPostedAndCleared() {
        var customer = overpays();

        var refund = eventually(customer, "RETURNED");
        refund.has("items.0.amountFen", OVERPAID_FEN).has("items.0.attempt", 1);
        var refundNo = refund.at("items.0.refundNo").asString();
        assertThat(CHANNEL.debitsOf(refundNo)).as("sent once").isEqualTo(1);
        assertThat(CHANNEL.order(refundNo)).containsEntry("originalSerialNo", "S" + orderNo(id));
        eventually("posted", () -> journals(customer).contains("OVERPAYMENT_RETURNED " + OVERPAID_FEN));
        assertThat(clearing(id))
                .containsExactlyInAnyOrder(
                        "COLLECTION 25000 20000", "CARD_REFUND -%d -%d".formatted(OVERPAID_FEN, OVERPAID_FEN));
    }

    @Test
    void inDoubtItIsAskedAboutAndNeverSentAgain() {
        var customer = inDoubt();
        CHANNEL.nextRefund(orderNo(id), Fate.TAKEN_SILENTLY);
        PEERS.loseNextAnswer("/overpayment-returns/");
        PEERS.loseNextAnswer("/journals/");
        resolves(customer);

        var refundNo = eventually(customer, "IN_DOUBT").at("items.0.refundNo").asString();
        turnsUntil(customer, "RETURNED");
        assertThat(CHANNEL.debitsOf(refundNo)).as("sent once").isEqualTo(1);
        eventually("posted", () -> journals(customer).contains("OVERPAYMENT_RETURNED " + OVERPAID_FEN));
    }

    @Test
    void theChannelsFileDecides() {
        var customer = inDoubt();
        CHANNEL.nextRefund(orderNo(id), Fate.TAKEN_SILENTLY);
        resolves(customer);
        var refundNo = eventually(customer, "IN_DOUBT").at("items.0.refundNo").asString();
        CHANNEL.answersQuery(refundNo, "05");
        var day = clock.today();
        var at = clock.now().toString();
        CHANNEL.offersFile(
                day.toString(),
                new FileText("CHINAPAY", day)
                        .line(orderNo(id), "S" + orderNo(id), 25_000, "00", at)
                        .refund(refundNo, "S" + refundNo, OVERPAID_FEN, "00", at)
                        .text());
        clock.moveTo(day.plusDays(1), LocalTime.of(3, 0));
        eventually("file taken", () -> {
            takeChannelFiles(day);
            return channelTotals(day).at("fileReceived").asBoolean();
        });

        eventually(customer, "RETURNED");
        channelTotals(day).has("successFen", 25_000).has("refundFen", OVERPAID_FEN);
    }

    @Test
    void whatTheCardDoesNotTakeIsTriedAgainByPeopleUnderAnotherNumber() {
        var customer = inDoubt();
        CHANNEL.nextRefund(orderNo(id), Fate.INSUFFICIENT);
        resolves(customer);

        var rejected = eventually(customer, "REJECTED").has("items.0.reasonCode", "CARD_INVALID");
        var refundNo = rejected.at("items.0.refundNo").asString();
        assertThat(hasAlarm("CARD_REFUND_REJECTED", refundNo)).isTrue();
        var retry = "/card-refunds/%s/retry".formatted(rejected.at("items.0.id").asString());
        as.caller("ops").post(retry, null).isOk();

        var returned = eventually(customer, "RETURNED").has("items.0.attempt", 2);
        assertThat(returned.at("items.0.refundNo").asString()).isNotEqualTo(refundNo);
        as.caller("ops").post(retry, null).isRefused(409, "CARD_REFUND_NOT_REJECTED");
        as.caller("ops")
                .post("/card-refunds/%s/retry".formatted(UUID.randomUUID()), null)
                .isRefused(404, "CARD_REFUND_UNKNOWN");
    }

    @Test
    void whatWasRejectedStaysWhenTheCollectionProvesFalseAndWhatIsBackForbidsThat() {
        var customer = inDoubt();
        CHANNEL.nextRefund(orderNo(id), Fate.INSUFFICIENT);
        resolves(customer);
        eventually(customer, "REJECTED");
        reverse(id).isOk();
        eventually(customer, "CANCELLED");

        var other = UUID.randomUUID();
        var another = customer();
        overpays(other, another);
        eventually(another, "RETURNED");
        reverse(other).isRefused(409, "NOT_REVERSIBLE");
        repayment(other).has("status", "COMPLETED");
    }

    /** Whichever comes first: what is sent forbids the reversal, what is reversed is not sent. */
    @Test
    void reversalAndRefundAtOnceNeverBothHappen() throws Exception {
        for (int round = 0; round < 8; round++) {
            var repaymentId = UUID.randomUUID();
            var customer = customer();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                overpays(repaymentId, customer);
                var reversed = threads.submit(() -> reverse(repaymentId).status() == 200);
                threads.submit(() -> turn("resume-card-refunds"));
                eventually(
                        "decided",
                        () -> refunds(customer).text().matches(".*(RETURNED|CANCELLED).*")
                                || reversed.isDone()
                                        && repayment(repaymentId)
                                                .at("status")
                                                .asString()
                                                .equals("FAILED"));
                boolean sent = refunds(customer).text().contains("RETURNED");
                assertThat(reversed.get()).as("reversed, in round " + round).isEqualTo(!sent);
            }
        }
    }

    @Test
    void manyWhoSendItAtOnceSendItOnce() throws Exception {
        var customer = inDoubt();
        CHANNEL.nextRefund(orderNo(id), Fate.LOST);
        resolves(customer);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) threads.submit(() -> turn("resume-card-refunds"));
        }
        var refundNo = eventually(customer, "IN_DOUBT").at("items.0.refundNo").asString();
        assertThat(CHANNEL.debitsOf(refundNo)).isEqualTo(1);

        turnsUntil(customer, "RETURNED");
        refunds(customer).has("items.0.attempt", 2);
        assertThat(CHANNEL.debitsOf(refundNo)).as("the one that never came").isEqualTo(1);
        assertThat(CHANNEL.debitsOf(refunds(customer).at("items.0.refundNo").asString()))
                .isEqualTo(1);
    }

    /** A payment known late makes another one overpaid: booked, cleared, and back by the order of that other one. */
    @Test
    void whatALatePaymentCorrectsIsBookedAndGoesBackByItsOwnOrder() {
        var customer = customer();
        var debt = PEERS.owes(customer.id(), LENDER, 30_000, 1_049);
        pay(id, customer, 10_000L).isOk().has("status", "COMPLETED").has("interestFen", 1_049);
        debt.nextPaymentCorrects(1_049);
        var late = UUID.randomUUID();
        PEERS.loseNextAnswer("/journals/");
        pay(late, customer, 10_000L).isOk();
        clock.moveBy(Duration.ofMinutes(1));
        turn("resume-repayments");
        eventuallyIs(late, "COMPLETED");

        assertThat(clearing(late)).containsExactlyInAnyOrder("COLLECTION 10000 0", "COLLECTION_CORRECTED 0 1049");
        var refund = eventually(customer, "RETURNED").has("items.0.amountFen", 1_049);
        assertThat(refund.at("items.0.withholdingId").asString())
                .isEqualTo(orders(id).at("items.0.id").asString());
        eventually("posted", () -> journals(customer).contains("OVERPAYMENT_RETURNED 1049"));
        assertThat(journals(customer))
                .containsExactlyInAnyOrder(
                        "WITHHOLDING_COLLECTED 10000",
                        "WITHHOLDING_COLLECTED 10000",
                        "OVERPAYMENT_FOUND 1049",
                        "OVERPAYMENT_RETURNED 1049");
    }

    private Customer overpays() {
        var customer = customer();
        overpays(id, customer);
        return customer;
    }

    private void overpays(UUID repaymentId, Customer customer) {
        inDoubt(repaymentId, customer);
        resolves(customer);
        eventuallyIs(repaymentId, "COMPLETED");
    }

    private Customer inDoubt() {
        var customer = customer();
        inDoubt(id, customer);
        return customer;
    }

    /** The debt shrinks while its collection is in doubt. */
    private void inDoubt(UUID repaymentId, Customer customer) {
        var debt = PEERS.owes(customer.id(), LENDER, OWED_FEN + OVERPAID_FEN, 0);
        CHANNEL.next(customer.agreementNo(), Fate.TAKEN_SILENTLY);
        pay(repaymentId, customer, null).isOk().has("status", "IN_DOUBT");
        debt.principalFen = OWED_FEN;
    }

    private void resolves(Customer customer) {
        clock.moveBy(Duration.ofSeconds(11));
        turn("resolve-in-doubt");
        eventually("booked", () -> {
            clock.moveBy(Duration.ofSeconds(11));
            turn("resume-repayments");
            return journals(customer).contains("OVERPAYMENT_COLLECTED " + OVERPAID_FEN);
        });
    }

    private void turnsUntil(Customer customer, String status) {
        eventually(status, () -> {
            clock.moveBy(Duration.ofMinutes(15));
            turn("resume-card-refunds");
            return refunds(customer).text().contains("\"status\":\"%s\"".formatted(status));
        });
    }

    private Answer eventually(Customer customer, String status) {
        eventually(status, () -> refunds(customer).text().contains("\"status\":\"%s\"".formatted(status)));
        return refunds(customer);
    }

    private Answer refunds(Customer customer) {
        return as.caller("ops").get("/card-refunds?customerId=" + customer.id()).isOk();
    }

    private Answer reverse(UUID repaymentId) {
        var withholdingId = orders(repaymentId).at("items.0.id").asString();
        return as.caller("ops")
                .post("/withholdings/%s/reversal".formatted(withholdingId), Map.of("reason", "the channel denies it"));
    }

    private List<String> journals(Customer customer) {
        return PEERS.done("/journals/", customer.id()).stream()
                .map(journal -> journal.at("/body/event").asString() + " "
                        + journal.at("/body/amountFen").asLong())
                .toList();
    }

    /** Kind, amount and what of it is overpaid. */
    private List<String> clearing(UUID repaymentId) {
        return List.of(clock.today().minusDays(1), clock.today(), clock.today().plusDays(1)).stream()
                .flatMap(date -> as.caller("settlement-service")
                        .get("/clearing-items?limit=1000&date=" + date)
                        .at("items")
                        .valueStream())
                .filter(item -> item.path("repaymentId").asString().equals(repaymentId.toString()))
                .map(item -> "%s %d %d"
                        .formatted(
                                item.path("kind").asString(),
                                item.path("amountFen").asLong(),
                                item.path("overpaidFen").asLong()))
                .toList();
    }
}
