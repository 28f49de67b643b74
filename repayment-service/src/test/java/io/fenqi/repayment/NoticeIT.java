package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.repayment.FakeChannel.Fate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a channel tells by itself, in every wrong way and order (REP-10, REP-11). */
class NoticeIT extends RepaymentIT {
    private static final long AMOUNT_FEN = 40_000;

    private final UUID id = UUID.randomUUID();
    private Customer customer;
    private String orderNo;
    private Notices notices;

    @BeforeEach
    void anOrderIsInDoubt() {
        customer = customer();
        PEERS.owes(customer.id(), LENDER, AMOUNT_FEN, 0);
        CHANNEL.next(customer.agreementNo(), Fate.TAKEN_SILENTLY);
        pay(id, customer, null).isOk().has("status", "IN_DOUBT");
        orderNo = orderNo(id);
        CHANNEL.answersQuery(orderNo, "05");
        notices = new Notices(as.baseUrl(), clock);
    }

    @Test
    void aNoticeResolvesAndItsDuplicateChangesNothing() {
        assertThat(notices.success(orderNo, AMOUNT_FEN, "S1")).isEqualTo(200);
        assertThat(notices.success(orderNo, AMOUNT_FEN, "S1")).isEqualTo(200);

        eventuallyIs(id, "COMPLETED");
        orders(id).has("items.0.resolvedBy", "NOTICE");
        assertThat(PEERS.done("/payments/", customer.id())).hasSize(1);
    }

    @Test
    void failureAfterSuccessLeavesTheSuccess() {
        notices.success(orderNo, AMOUNT_FEN, "S1");
        eventuallyIs(id, "COMPLETED");
        assertThat(notices.failure(orderNo, AMOUNT_FEN)).isEqualTo(200);

        eventually("alarm", () -> hasAlarm("FAILED_AFTER_SUCCESS", orderNo));
        repayment(id).has("status", "COMPLETED").has("collectedFen", AMOUNT_FEN);
    }

    @Test
    void anotherAmountIsNeverBooked() {
        assertThat(notices.success(orderNo, AMOUNT_FEN - 1, "S1")).isEqualTo(200);

        eventually("alarm", () -> hasAlarm("AMOUNT_MISMATCH", orderNo));
        repayment(id).has("status", "IN_DOUBT").has("collectedFen", 0);
        assertThat(PEERS.done("/payments/", customer.id())).isEmpty();
    }

    @Test
    void anUnknownOrderIsStoredAndAnAlarm() {
        assertThat(notices.success("W20261201UNKNOWN" + id.toString().substring(0, 8), 100, "S1"))
                .isEqualTo(200);
        eventually(
                "alarm",
                () -> hasAlarm(
                        "UNKNOWN_ORDER",
                        "CHINAPAY/W20261201UNKNOWN" + id.toString().substring(0, 8)));
    }

    @Test
    void whatIsNotSignedOrTooOldIsRefused() {
        assertThat(notices.unsigned(orderNo, AMOUNT_FEN)).isEqualTo(401);
        assertThat(notices.old(orderNo, AMOUNT_FEN)).isEqualTo(401);
        repayment(id).has("status", "IN_DOUBT");
    }

    @Test
    void aSecondDebitOfOneOrderIsAnOverpayment() {
        notices.success(orderNo, AMOUNT_FEN, "S1");
        eventuallyIs(id, "COMPLETED");
        notices.success(orderNo, AMOUNT_FEN, "S2");

        eventually(
                "overpayment posted and gone back",
                () -> PEERS.done("/journals/", customer.id()).size() == 3);
        assertThat(PEERS.done("/journals/", customer.id()).stream()
                        .map(journal -> journal.at("/body/event").asString()))
                .containsExactlyInAnyOrder("WITHHOLDING_COLLECTED", "OVERPAYMENT_COLLECTED", "OVERPAYMENT_RETURNED");
        var refundNo = as.caller("ops")
                .get("/card-refunds?customerId=" + customer.id())
                .isOk()
                .at("items.0.refundNo")
                .asString();
        assertThat(CHANNEL.order(refundNo)).containsEntry("originalSerialNo", "S2");
        assertThat(PEERS.done("/payments/", customer.id()))
                .as("the debt is paid once")
                .hasSize(1);
        assertThat(hasAlarm("SECOND_SUCCESS", orderNo)).isTrue();
    }

    @Test
    void successAfterAFailureIsBookedLate() {
        notices.failure(orderNo, AMOUNT_FEN);
        eventuallyIs(id, "FAILED");
        notices.success(orderNo, AMOUNT_FEN, "S1");

        eventuallyIs(id, "COMPLETED");
        assertThat(hasAlarm("SUCCESS_AFTER_REJECTION", orderNo)).isTrue();
    }
}
