package io.fenqi.installment.loannote;

import io.fenqi.installment.overdue.PenaltyInterest;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** One installment of a loan note: what is due, what was paid, both in fen by component. */
@Entity
class DueItem {

    @EmbeddedId
    private Key key;

    @MapsId("loanNoteId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "loan_note_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    private LoanNote loanNote;

    @PartitionKey
    private UUID customerId;

    private LocalDate dueDate;
    private LocalDate billOn;
    private long principalDueFen;
    private long principalPaidFen;
    private long interestDueFen;
    private long interestPaidFen;
    private long feeDueFen;
    private long feePaidFen;
    private long penaltyPaidFen;
    /** Fen-days of what was paid late; what is still unpaid is counted when somebody looks. */
    private long penaltyFenDays;

    @SuppressWarnings("NullAway.Init")
    protected DueItem() {}

    DueItem(LoanNote loanNote, int installmentNo, LocalDate dueDate, LocalDate billOn, Amounts due) {
        this.key = new Key(loanNote.id(), installmentNo);
        this.loanNote = loanNote;
        this.customerId = loanNote.customerId();
        this.dueDate = dueDate;
        this.billOn = billOn;
        this.principalDueFen = due.principalFen();
        this.interestDueFen = due.interestFen();
        this.feeDueFen = due.feeFen();
    }

    /** Its bill is made after this day at the earliest. */
    void billAfter(LocalDate day) {
        if (!billOn.isAfter(day)) {
            billOn = dueDate.isAfter(day) ? day.plusDays(1) : dueDate;
        }
    }

    int installmentNo() {
        return key.installmentNo();
    }

    UUID loanNoteId() {
        return key.loanNoteId();
    }

    LocalDate dueDate() {
        return dueDate;
    }

    LocalDate billOn() {
        return billOn;
    }

    /** What the plan asks for; no penalty in it. */
    Amounts planned() {
        return new Amounts(principalDueFen, interestDueFen, feeDueFen, 0);
    }

    Amounts paid() {
        return new Amounts(principalPaidFen, interestPaidFen, feePaidFen, penaltyPaidFen);
    }

    /** What is due in all on a date, penalty to that date in it, whether paid or not. */
    Amounts due(LocalDate date, LoanRules rules) {
        return new Amounts(principalDueFen, interestDueFen, feeDueFen, penaltyFen(date, rules));
    }

    /** What is due and not paid on a date. */
    Amounts open(LocalDate date, LoanRules rules) {
        return due(date, rules).minus(paid());
    }

    boolean isSettled(LocalDate date, LoanRules rules) {
        return open(date, rules).isNone();
    }

    InstallmentStatus statusOn(LocalDate date, LoanRules rules) {
        if (isSettled(date, rules)) {
            return penaltyFenDays > 0 ? InstallmentStatus.PAID_LATE : InstallmentStatus.PAID;
        }
        if (!date.isBefore(rules.penalty().overdueFrom(dueDate))) {
            return InstallmentStatus.OVERDUE;
        }
        if (paid().totalFen() > 0) {
            return InstallmentStatus.PARTIALLY_PAID;
        }
        return billOn.isAfter(date) ? InstallmentStatus.UNBILLED : InstallmentStatus.BILLED;
    }

    /** Takes a payment of these amounts with this value date. */
    ReceiptPart pay(Amounts amounts, LocalDate valueDate, LoanRules rules) {
        return change(amounts, Amounts.NONE, valueDate, rules);
    }

    /**
     * Takes a payment and makes less due at once.
     *
     * @param reduced what is no longer due; a negative fee is a fee on top
     */
    ReceiptPart change(Amounts paid, Amounts reduced, LocalDate valueDate, LoanRules rules) {
        var late =
                paid.principalFen() + reduced.principalFen() + (rules.interestBearsPenalty() ? paid.interestFen() : 0);
        var part = new ReceiptPart(
                customerId,
                key.loanNoteId(),
                key.installmentNo(),
                paid.principalFen(),
                paid.interestFen(),
                paid.feeFen(),
                paid.penaltyFen(),
                reduced.principalFen(),
                reduced.interestFen(),
                reduced.feeFen(),
                Math.max(0, late) * rules.penalty().days(dueDate, valueDate),
                valueDate);
        add(part, 1);
        return part;
    }

    /** Takes back what a receipt did. */
    void revert(ReceiptPart part) {
        add(part, -1);
    }

    private void add(ReceiptPart part, int sign) {
        principalPaidFen += sign * part.principalPaidFen();
        interestPaidFen += sign * part.interestPaidFen();
        feePaidFen += sign * part.feePaidFen();
        penaltyPaidFen += sign * part.penaltyPaidFen();
        principalDueFen -= sign * part.principalReducedFen();
        interestDueFen -= sign * part.interestReducedFen();
        feeDueFen -= sign * part.feeReducedFen();
        penaltyFenDays += sign * part.penaltyFenDays();
    }

    private long penaltyFen(LocalDate date, LoanRules rules) {
        var unpaid = principalDueFen - principalPaidFen;
        var bearing = unpaid + (rules.interestBearsPenalty() ? interestDueFen - interestPaidFen : 0);
        var fenDays = Math.addExact(
                penaltyFenDays, Math.multiplyExact(bearing, rules.penalty().days(dueDate, date)));
        return PenaltyInterest.fen(fenDays, rules.penalty());
    }

    /** Loan note and number of the installment. */
    @Embeddable
    record Key(
            @Column(name = "loan_note_id") UUID loanNoteId,
            @Column(name = "installment_no") int installmentNo) {}
}
