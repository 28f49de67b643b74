package io.fenqi.qr.refund;

import io.fenqi.kernel.money.Money;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.qr.purchase.RefundablePurchase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that a merchant gives back for a purchase; it reduces what the borrower owes, and nobody is paid out. */
@Entity
class Refund extends Versioned {
    @Id
    private UUID id;

    @Embedded
    private RefundedPurchase purchase;

    private String merchantRefundNo;
    private long amountFen;
    private String reason;

    @Enumerated(EnumType.STRING)
    private RefundStatus status = RefundStatus.RECEIVED;

    private boolean beforeSettlement;
    private @Nullable Long paidBackFen;
    private @Nullable String refusalCode;
    private Instant receivedAt;
    private @Nullable Instant completedAt;

    @SuppressWarnings("UnusedVariable") // for the job that takes unfinished refunds
    private int looks;

    @SuppressWarnings("UnusedVariable")
    private Instant lookAt;

    @SuppressWarnings("NullAway.Init")
    protected Refund() {}

    /** Before settlement or not is told as it looks now; the booking decides. */
    Refund(
            UUID id,
            RefundablePurchase purchase,
            NewRefund wanted,
            boolean beforeSettlement,
            Instant at,
            Instant lookAt) {
        this.id = id;
        this.purchase = RefundedPurchase.of(purchase);
        this.merchantRefundNo = wanted.merchantRefundNo();
        this.amountFen = wanted.amount().fen();
        this.reason = wanted.reason();
        this.beforeSettlement = beforeSettlement;
        this.receivedAt = at;
        this.lookAt = lookAt;
    }

    void loanReduced(long backFen) {
        become(RefundStatus.LOAN_REDUCED);
        paidBackFen = backFen;
    }

    void refused(String code) {
        become(RefundStatus.REFUSED);
        refusalCode = code;
    }

    /** Whether the purchase's date was still open when the refund took its own. */
    void booked(boolean isBeforeSettlement) {
        become(RefundStatus.BOOKED);
        beforeSettlement = isBeforeSettlement;
    }

    /** All is done for the customer; after settlement the merchant still owes the money. */
    void completed(Instant at) {
        become(beforeSettlement ? RefundStatus.COMPLETED : RefundStatus.PENDING_FUNDS);
        completedAt = at;
    }

    void recovered() {
        if (status != RefundStatus.COMPLETED) become(RefundStatus.COMPLETED);
    }

    private void become(RefundStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("refund %s cannot go from %s to %s".formatted(id, status, next));
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    RefundedPurchase purchase() {
        return purchase;
    }

    String merchantRefundNo() {
        return merchantRefundNo;
    }

    Money amount() {
        return Money.ofFen(amountFen);
    }

    String reason() {
        return reason;
    }

    RefundStatus status() {
        return status;
    }

    boolean isBeforeSettlement() {
        return beforeSettlement;
    }

    @Nullable
    Long paidBackFen() {
        return paidBackFen;
    }

    @Nullable
    String refusalCode() {
        return refusalCode;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }
}
