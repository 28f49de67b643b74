package io.fenqi.repayment.cardrefund;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.repayment.channel.QueryBackOff;
import io.fenqi.repayment.withholding.CollectedOrder;
import io.fenqi.repayment.withholding.OrderNo;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes back to a card by the order that took it, from before it is sent until its outcome is certain (REP-22). */
@Entity
class CardRefund extends Versioned {
    @Id
    private UUID id;

    private String refundNo;
    private int attempt;
    private UUID withholdingId;
    private UUID repaymentId;
    private UUID customerId;
    private String lenderId;
    private String channelCode;
    private String orderNo;
    private String orderSerialNo;
    private String cardLast4;
    private long amountFen;

    @Enumerated(EnumType.STRING)
    private CardRefundStatus status;

    private @Nullable Instant submittedAt;
    private @Nullable Instant nextTryAt;
    private int tries;
    private int notFoundAnswers;
    private @Nullable String serialNo;
    private @Nullable Instant returnedAt;
    private @Nullable String rawCode;
    private @Nullable String reasonCode;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected CardRefund() {}

    CardRefund(UUID id, CollectedOrder order, long amountFen, Instant now) {
        this.id = id;
        this.withholdingId = order.id();
        this.repaymentId = order.repaymentId();
        this.customerId = order.customerId();
        this.lenderId = order.lenderId();
        this.channelCode = order.channelCode();
        this.orderNo = order.orderNo();
        this.orderSerialNo = order.serialNo();
        this.cardLast4 = order.cardLast4();
        this.amountFen = amountFen;
        this.status = CardRefundStatus.REQUESTED;
        this.createdAt = now;
        nextAttempt(now);
    }

    private void nextAttempt(Instant now) {
        attempt++;
        refundNo = OrderNo.of("F", Ids.derived(id, "attempt:" + attempt), BusinessTime.dateOf(now));
        tries = 0;
        notFoundAnswers = 0;
        nextTryAt = now;
    }

    /** @param answerWithin after this without an answer it is in doubt */
    void submitted(Instant now, Duration answerWithin) {
        become(CardRefundStatus.SUBMITTED);
        submittedAt = now;
        nextTryAt = now.plus(answerWithin);
    }

    /** Certainly not: it is sent later, as what it was. */
    void notSent(Instant now) {
        become(CardRefundStatus.REQUESTED);
        submittedAt = null;
        nextTryAt = now.plus(QueryBackOff.waitAfter(tries++));
    }

    void inDoubt(String code, Instant now) {
        become(CardRefundStatus.IN_DOUBT);
        rawCode = code;
        tries = 0;
        nextTryAt = now.plus(QueryBackOff.waitAfter(0));
    }

    boolean isTurn(Instant now) {
        return nextTryAt != null && !nextTryAt.isAfter(now);
    }

    /** The next question waits longer, whatever comes of this one. */
    void asked(Instant now) {
        tries++;
        nextTryAt = now.plus(QueryBackOff.waitAfter(tries));
    }

    /**
     * The channel does not know it. That counts only after the channel's window, and only when said more than once (REP-08):
     * then it never came, and goes under a new number.
     */
    void notFound(Duration window, int answersNeeded, Instant now) {
        if (status == CardRefundStatus.IN_DOUBT && submittedAt != null && !now.isBefore(submittedAt.plus(window))) {
            notFoundAnswers++;
            if (notFoundAnswers >= answersNeeded) {
                tryAgain(now);
            }
        }
    }

    void returned(String channelsSerialNo, Instant at) {
        become(CardRefundStatus.RETURNED);
        serialNo = channelsSerialNo;
        returnedAt = at;
        reasonCode = null;
        nextTryAt = null;
    }

    void rejected(String code, String reason) {
        become(CardRefundStatus.REJECTED);
        rawCode = code;
        reasonCode = reason;
        nextTryAt = null;
    }

    /** To the same card by the same order, under a new number: the old one is certainly not gone. */
    void tryAgain(Instant now) {
        become(CardRefundStatus.REQUESTED);
        submittedAt = null;
        reasonCode = null;
        nextAttempt(now);
    }

    void cancel() {
        become(CardRefundStatus.CANCELLED);
        nextTryAt = null;
    }

    private void become(CardRefundStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("card refund %s is %s and cannot become %s".formatted(id, status, next));
        }
        status = next;
    }

    CardRefundState state() {
        return new CardRefundState(
                id,
                refundNo,
                attempt,
                withholdingId,
                repaymentId,
                customerId,
                lenderId,
                channelCode,
                orderNo,
                orderSerialNo,
                cardLast4,
                amountFen,
                status,
                submittedAt,
                serialNo,
                returnedAt,
                rawCode,
                reasonCode,
                createdAt);
    }

    CardRefundStatus status() {
        return status;
    }

    long amountFen() {
        return amountFen;
    }
}
