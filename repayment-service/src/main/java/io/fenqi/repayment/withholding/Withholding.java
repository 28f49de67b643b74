package io.fenqi.repayment.withholding;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.repayment.bank.CollectMode;
import io.fenqi.repayment.channel.QueryBackOff;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order to a channel to take money from a card, from before it is sent until its outcome is certain. */
@Entity
class Withholding extends Versioned {
    @Id
    private UUID id;

    private String orderNo;
    private UUID repaymentId;
    private int partNo;
    private UUID customerId;
    private String lenderId;
    private String channelCode;
    private UUID agreementId;
    private String agreementNo;
    private UUID bankCardId;
    private String bankCode;
    private String cardLast4;

    @Enumerated(EnumType.STRING)
    private CollectMode mode;

    private long amountFen;

    @Enumerated(EnumType.STRING)
    private WithholdingStatus status;

    private @Nullable Instant submittedAt;
    private @Nullable Instant nextQueryAt;
    private int queries;
    private @Nullable Instant askedAt;
    private int notFoundAnswers;
    private @Nullable String serialNo;
    private @Nullable Instant collectedAt;
    private @Nullable String rawCode;
    private @Nullable String reasonCode;

    @Enumerated(EnumType.STRING)
    private @Nullable Source resolvedBy;

    private @Nullable Instant resolvedAt;
    private @Nullable Instant deniedAt;
    private @Nullable UUID duplicateOf;
    private long refundedFen;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Withholding() {}

    Withholding(NewOrder order, Instant now) {
        this.id = order.id();
        this.orderNo = OrderNo.of(order.id(), BusinessTime.dateOf(now));
        this.repaymentId = order.repaymentId();
        this.partNo = order.partNo();
        this.customerId = order.customerId();
        this.lenderId = order.lenderId();
        this.channelCode = order.route().channelCode();
        this.mode = order.route().mode();
        this.agreementId = order.agreement().id();
        this.agreementNo = order.agreement().agreementNo();
        this.bankCardId = order.agreement().bankCardId();
        this.bankCode = order.agreement().bankCode();
        this.cardLast4 = order.agreement().cardLast4();
        this.amountFen = order.amountFen();
        this.status = WithholdingStatus.REQUESTED;
        this.createdAt = now;
    }

    /** What the channel took a second time for an order: money that nobody owed (REP-11). */
    static Withholding secondDebit(
            UUID id,
            Withholding of,
            UUID repaymentId,
            String serialNo,
            Instant collectedAt,
            Source source,
            Instant now) {
        var second = new Withholding();
        second.id = id;
        second.orderNo = OrderNo.of(id, BusinessTime.dateOf(now));
        second.repaymentId = repaymentId;
        second.partNo = 1;
        second.customerId = of.customerId;
        second.lenderId = of.lenderId;
        second.channelCode = of.channelCode;
        second.mode = of.mode;
        second.agreementId = of.agreementId;
        second.agreementNo = of.agreementNo;
        second.bankCardId = of.bankCardId;
        second.bankCode = of.bankCode;
        second.cardLast4 = of.cardLast4;
        second.amountFen = of.amountFen;
        second.status = WithholdingStatus.COLLECTED;
        second.submittedAt = of.submittedAt;
        second.serialNo = serialNo;
        second.collectedAt = collectedAt;
        second.resolvedBy = source;
        second.resolvedAt = now;
        second.duplicateOf = of.id;
        second.createdAt = now;
        return second;
    }

    void submitted(Instant now) {
        become(WithholdingStatus.SUBMITTED);
        submittedAt = now;
    }

    /** The outcome is not known; it is asked about from here on. */
    void inDoubt(String code, Instant now) {
        if (status == WithholdingStatus.IN_DOUBT) {
            return;
        }
        become(WithholdingStatus.IN_DOUBT);
        rawCode = code;
        queries = 0;
        nextQueryAt = now.plus(QueryBackOff.waitAfter(0));
    }

    boolean isToBeAsked(Instant now) {
        return status == WithholdingStatus.IN_DOUBT && nextQueryAt != null && !nextQueryAt.isAfter(now);
    }

    /** The next question waits longer, whatever comes of this one. */
    void asked(Instant now) {
        queries++;
        askedAt = now;
        nextQueryAt = now.plus(QueryBackOff.waitAfter(queries));
    }

    /**
     * The channel says that it does not know the order. It counts only after the channel's window, since the order may
     * still be on its way when it is asked about, and only when said more than once (REP-08).
     *
     * @return true if that makes the order rejected
     */
    boolean notFound(Duration window, int answersNeeded) {
        boolean askedInTime = submittedAt != null && askedAt != null && !askedAt.isBefore(submittedAt.plus(window));
        if (status != WithholdingStatus.IN_DOUBT || !askedInTime) {
            return false;
        }
        notFoundAnswers++;
        return notFoundAnswers >= answersNeeded;
    }

    void rejected(String code, String reason, Source source, Instant now) {
        become(WithholdingStatus.REJECTED);
        rawCode = code;
        reasonCode = reason;
        resolved(source, now);
    }

    /** @param at the channel's success time */
    void collected(String channelsSerialNo, Instant at, Source source, Instant now) {
        become(WithholdingStatus.COLLECTED);
        serialNo = channelsSerialNo;
        collectedAt = at;
        reasonCode = null;
        resolved(source, now);
    }

    /** The channel's file says that the money was not taken; people decide (CRD-11). True the first time. */
    boolean denied(Instant now) {
        boolean first = deniedAt == null;
        deniedAt = now;
        return first;
    }

    /** So much of it goes back to its card, all in all never more than was taken (REP-22). */
    void refund(long fen) {
        if (status != WithholdingStatus.COLLECTED || fen <= 0 || refundedFen + fen > amountFen) {
            throw new IllegalStateException("order %s of %d fen is %s and gave back %d: not %d more"
                    .formatted(id, amountFen, status, refundedFen, fen));
        }
        refundedFen += fen;
    }

    private void resolved(Source source, Instant now) {
        resolvedBy = source;
        resolvedAt = now;
        nextQueryAt = null;
    }

    private void become(WithholdingStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("order %s is %s and cannot become %s".formatted(id, status, next));
        }
        status = next;
    }

    OrderState state() {
        return new OrderState(
                id, orderNo, channelCode, repaymentId, partNo, amountFen, status, collectedAt, reasonCode, duplicateOf);
    }

    UUID id() {
        return id;
    }

    String orderNo() {
        return orderNo;
    }

    UUID repaymentId() {
        return repaymentId;
    }

    UUID customerId() {
        return customerId;
    }

    String lenderId() {
        return lenderId;
    }

    String channelCode() {
        return channelCode;
    }

    String agreementNo() {
        return agreementNo;
    }

    UUID bankCardId() {
        return bankCardId;
    }

    String cardLast4() {
        return cardLast4;
    }

    CollectMode mode() {
        return mode;
    }

    long amountFen() {
        return amountFen;
    }

    WithholdingStatus status() {
        return status;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant collectedAt() {
        return collectedAt;
    }

    @Nullable
    String serialNo() {
        return serialNo;
    }

    @Nullable
    String rawCode() {
        return rawCode;
    }

    @Nullable
    String reasonCode() {
        return reasonCode;
    }

    @Nullable
    Source resolvedBy() {
        return resolvedBy;
    }

    @Nullable
    Instant deniedAt() {
        return deniedAt;
    }

    int queries() {
        return queries;
    }

    int partNo() {
        return partNo;
    }
}
