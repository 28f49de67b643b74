package io.fenqi.installment.loannote;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in against the debt of one customer at one lender, or a relief of it, with the time at which it counts.
 *
 * <p>What it does to installments depends on the receipts before it; when an earlier one becomes known later, this one is
 * taken back and booked again (REP-17).
 */
@Entity
class Receipt extends Versioned {

    @Id
    private UUID id;

    @PartitionKey
    private UUID customerId;

    private String lenderId;

    @Enumerated(EnumType.STRING)
    private ReceiptKind kind;

    private long amountFen;
    private Instant valueAt;
    private @Nullable UUID loanNoteId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "payoff_quote_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    private @Nullable PayoffQuote quote;

    private boolean beforeSettlement;

    @Convert(converter = ReliefText.class)
    private @Nullable Relief relief;

    @Enumerated(EnumType.STRING)
    private ReceiptStatus status;

    private long overpaidFen;
    private long paidBackFen;
    private long returnedFen;
    private @Nullable String answer;
    private @Nullable String reversalAnswer;
    private Instant bookedAt;

    @ElementCollection
    @CollectionTable(
            name = "receipt_part",
            joinColumns = @JoinColumn(name = "receipt_id"),
            foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    @BatchSize(size = 100)
    private List<ReceiptPart> parts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Receipt() {}

    Receipt(NewReceipt from, Instant bookedAt) {
        this.id = from.id();
        this.customerId = from.customerId();
        this.lenderId = from.lenderId();
        this.kind = from.kind();
        this.amountFen = from.amountFen();
        this.valueAt = from.valueAt();
        this.loanNoteId = from.loanNoteId();
        this.quote = from.quote();
        this.beforeSettlement = from.beforeSettlement();
        this.status = ReceiptStatus.BOOKED;
        this.bookedAt = bookedAt;
    }

    /** Something that the lender grants on a loan note; it is worth what it can be at most. */
    static Receipt relief(UUID id, LoanNote loan, Relief relief, Instant valueAt, Instant bookedAt) {
        var waived = relief instanceof Relief.Waiver waiver ? waiver.totalFen() : 0;
        var kind = relief instanceof Relief.Waiver ? ReceiptKind.WAIVER : ReceiptKind.EXTENSION;
        var from =
                new NewReceipt(id, loan.customerId(), loan.lenderId(), kind, waived, valueAt, loan.id(), null, false);
        var receipt = new Receipt(from, bookedAt);
        receipt.relief = relief;
        return receipt;
    }

    /** Books what it did; parts that were kept stay. */
    void book(List<ReceiptPart> did, long overpaidFen, long paidBackFen) {
        parts.addAll(did);
        this.overpaidFen = overpaidFen;
        this.paidBackFen = paidBackFen;
    }

    /** Takes out the parts on these loans, newest first; the others stay as they are. */
    List<ReceiptPart> takeOut(Predicate<UUID> loans) {
        var out = parts.stream().filter(part -> loans.test(part.loanNoteId())).toList();
        parts.removeAll(out);
        overpaidFen = 0;
        paidBackFen = 0;
        return out.reversed();
    }

    /** What is neither used by parts that stay nor given back: what went back to a card pays no debt any more. */
    long unassignedFen() {
        var givenBack = kind == ReceiptKind.REFUND ? 0 : returnedFen;
        return amountFen
                - givenBack
                - parts.stream().mapToLong(ReceiptPart::usedFen).sum();
    }

    /** What nobody is owed of it, given back or not. */
    long surplusFen() {
        return switch (kind) {
            case REFUND -> paidBackFen;
            case DUE, FREE, EARLY_PAYOFF -> isReversed() ? 0 : overpaidFen + returnedFen;
            case WAIVER, EXTENSION -> 0;
        };
    }

    /** What can go back to a card now: of a refund, what it pays back beyond what the merchant was told. */
    long returnableFen() {
        return kind == ReceiptKind.REFUND ? Math.max(0, paidBackFen - returnedFen) : overpaidFen;
    }

    /** From now on this goes back to the borrower, whatever becomes known later. */
    long giveBack() {
        var fen = returnableFen();
        returnedFen += fen;
        if (kind != ReceiptKind.REFUND) {
            overpaidFen -= fen;
        }
        return fen;
    }

    /** What of a refund the borrower has had already: given back, or used to pay what was due. */
    long givenFen() {
        return paidBackFen
                + parts.stream().mapToLong(part -> part.paid().totalFen()).sum();
    }

    /** Principal that it took out of the plan. */
    long principalReducedFen() {
        return parts.stream().mapToLong(ReceiptPart::principalReducedFen).sum();
    }

    void reverse() {
        if (!status.canBecome(ReceiptStatus.REVERSED)) {
            throw new IllegalStateException("receipt %s is %s".formatted(id, status));
        }
        status = ReceiptStatus.REVERSED;
    }

    void answered(String json) {
        answer = json;
    }

    void reversalAnswered(String json) {
        reversalAnswer = json;
    }

    /** Charges that are no longer due because of it. */
    Amounts waived() {
        return kind != ReceiptKind.WAIVER
                ? Amounts.NONE
                : parts.stream().map(ReceiptPart::chargesReduced).reduce(Amounts.NONE, Amounts::plus);
    }

    boolean isRefundOf(LoanNote loan) {
        return kind == ReceiptKind.REFUND && loan.id().equals(loanNoteId);
    }

    boolean isReliefOf(LoanNote loan) {
        return relief != null && loan.id().equals(loanNoteId);
    }

    boolean isReversed() {
        return status == ReceiptStatus.REVERSED;
    }

    /** The business date on which the money counts (REP-16). */
    LocalDate valueDate() {
        return BusinessTime.dateOf(valueAt);
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String lenderId() {
        return lenderId;
    }

    ReceiptKind kind() {
        return kind;
    }

    Instant valueAt() {
        return valueAt;
    }

    long amountFen() {
        return amountFen;
    }

    @Nullable
    UUID loanNoteId() {
        return loanNoteId;
    }

    @Nullable
    Relief relief() {
        return relief;
    }

    @Nullable
    PayoffQuote quote() {
        return quote;
    }

    PayoffQuote requiredQuote() {
        return Objects.requireNonNull(quote, "an early payoff has a quote");
    }

    boolean beforeSettlement() {
        return beforeSettlement;
    }

    long overpaidFen() {
        return overpaidFen;
    }

    long paidBackFen() {
        return paidBackFen;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    String reversalAnswer() {
        return reversalAnswer;
    }

    List<ReceiptPart> parts() {
        return List.copyOf(parts);
    }
}
