package io.fenqi.repayment.repayment;

import io.fenqi.repayment.withholding.OrderState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One part of a repayment; it goes its way alone, so that a partial success is final for its part. */
@Entity
class RepaymentPart {
    @Id
    private UUID withholdingId;

    private int partNo;
    private long amountFen;

    @Enumerated(EnumType.STRING)
    private PartStatus status;

    private boolean owed;
    private boolean inDoubt;
    private @Nullable Instant collectedAt;
    private @Nullable LocalDate accountingDate;
    private UUID paymentId;
    private long overpaidFen;
    private @Nullable String creditor;
    private @Nullable String reasonCode;

    @ElementCollection
    @CollectionTable(name = "applied_line", joinColumns = @JoinColumn(name = "withholding_id"))
    @OrderColumn(name = "line_no")
    @BatchSize(size = 50)
    private List<AppliedLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected RepaymentPart() {}

    RepaymentPart(UUID withholdingId, int partNo, long amountFen, boolean owed) {
        this.withholdingId = withholdingId;
        this.partNo = partNo;
        this.amountFen = amountFen;
        this.owed = owed;
        this.paymentId = PartState.idOf(withholdingId, PartState.PAYMENT);
        this.status = PartStatus.COLLECTING;
    }

    /** @param date business date of the collection: its accounting date, or the next one that is open when it is booked */
    void collected(OrderState order, LocalDate date) {
        become(PartStatus.COLLECTED);
        inDoubt = false;
        collectedAt = order.collectedAt();
        accountingDate = date;
        reasonCode = null;
    }

    /** Until the outcome is certain. */
    void becomeInDoubt() {
        inDoubt = true;
    }

    void rejected(@Nullable String reason) {
        become(PartStatus.REJECTED);
        inDoubt = false;
        reasonCode = reason;
    }

    /**
     * Every fen is somewhere: applied or overpaid.
     *
     * @param payment the payment as which it was spread
     */
    void posted(Split split, UUID payment) {
        if (split.appliedFen() + split.overpaidFen() != amountFen) {
            throw new IllegalStateException("part %s of %d fen was spread as %d + %d"
                    .formatted(withholdingId, amountFen, split.appliedFen(), split.overpaidFen()));
        }
        become(PartStatus.POSTED);
        paymentId = payment;
        overpaidFen = split.overpaidFen();
        creditor = split.creditor();
        lines.addAll(split.lines());
    }

    void become(PartStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(
                    "part %s is %s and cannot become %s".formatted(withholdingId, status, next));
        }
        status = next;
    }

    PartState state() {
        var split = creditor == null ? null : new Split(overpaidFen, creditor, List.copyOf(lines));
        return new PartState(withholdingId, partNo, amountFen, status, owed, collectedAt, split, reasonCode);
    }

    /** Whether its money is, or may still become, ours to give back. */
    boolean isGivenBack() {
        return switch (status) {
            case REVERSING, REVERSED, REJECTED -> false;
            case COLLECTING, COLLECTED, POSTED -> true;
        };
    }

    UUID paymentId() {
        return paymentId;
    }

    UUID withholdingId() {
        return withholdingId;
    }

    LocalDate requiredAccountingDate() {
        return Objects.requireNonNull(accountingDate, "not collected");
    }

    PartStatus status() {
        return status;
    }

    boolean isInDoubt() {
        return inDoubt;
    }

    long amountFen() {
        return amountFen;
    }

    @Nullable
    String reasonCode() {
        return reasonCode;
    }
}
