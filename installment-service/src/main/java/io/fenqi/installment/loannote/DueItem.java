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
    private long penaltyReducedFen;
    /** Fen-days of principal that was paid late; what is still unpaid is counted when somebody looks. */
    private long penaltyFenDays;
    /** The same of interest, if the product charges it. */
    private long interestFenDays;

    private PutOff putOff;

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
        this.putOff = PutOff.NONE;
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

    /** When it was due before any extension. */
    LocalDate agreedDueDate() {
        return dueDate.minusDays(putOff.dueDays());
    }

    LocalDate billOn() {
        return billOn;
    }

    PutOff putOff() {
        return putOff;
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
        var penalty = penalty(date, rules).fen(rules.penalty()) - penaltyReducedFen;
        return new Amounts(principalDueFen, interestDueFen, feeDueFen, penalty);
    }

    /** Penalty that was waived. */
    long penaltyWaivedFen() {
        return penaltyReducedFen;
    }

    /** Penalty to a date that the cost cap keeps from being charged (ODP-05). */
    long penaltyCutOffFen(LocalDate date, LoanRules rules) {
        return penalty(date, rules).cutOffFen(rules.penalty());
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
            return penaltyFenDays + interestFenDays > 0 ? InstallmentStatus.PAID_LATE : InstallmentStatus.PAID;
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
     * Takes a payment and makes less due at once; what is late of it bears penalty to the value date.
     *
     * @param reduced what is no longer due; a negative fee is a fee on top
     */
    ReceiptPart change(Amounts paid, Amounts reduced, LocalDate valueDate, LoanRules rules) {
        var off = putOff.without(reduced.principalFen());
        return add(paid, reduced, paid.plus(reduced), off, valueDate, rules);
    }

    /** Is due later: the penalty for the days before stays, and the added time bears interest on the open principal. */
    ReceiptPart putOff(Relief.NewDate to, LocalDate valueDate, LoanRules rules) {
        var open = open(valueDate, rules);
        var bill = to.billOn().isAfter(valueDate) ? to.billOn() : valueDate.plusDays(1);
        var days = to.dueDate().toEpochDay() - dueDate.toEpochDay();
        var charged = days - Math.clamp(valueDate.toEpochDay() - dueDate.toEpochDay(), 0, days);
        var fenDays = Math.multiplyExact(open.principalFen(), charged);
        var off = new PutOff(
                Math.toIntExact(days),
                Math.toIntExact(bill.toEpochDay() - billOn.toEpochDay()),
                Math.toIntExact(charged),
                fenDays);
        var interest = new Amounts(0, -rules.putOffInterest().fen(fenDays), 0, 0);
        return add(Amounts.NONE, interest, open, off, valueDate, rules);
    }

    /** Takes back what a receipt did. */
    void revert(ReceiptPart part) {
        add(part, -1, part.putOff().negated());
    }

    private ReceiptPart add(
            Amounts paid, Amounts reduced, Amounts ended, PutOff off, LocalDate valueDate, LoanRules rules) {
        var days = rules.penalty().days(dueDate, valueDate);
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
                reduced.penaltyFen(),
                Math.max(0, ended.principalFen()) * days,
                rules.interestBearsPenalty() ? Math.max(0, ended.interestFen()) * days : 0,
                off,
                valueDate);
        add(part, 1, off);
        return part;
    }

    private void add(ReceiptPart part, int sign, PutOff off) {
        principalPaidFen += sign * part.principalPaidFen();
        interestPaidFen += sign * part.interestPaidFen();
        feePaidFen += sign * part.feePaidFen();
        penaltyPaidFen += sign * part.penaltyPaidFen();
        principalDueFen -= sign * part.principalReducedFen();
        interestDueFen -= sign * part.interestReducedFen();
        feeDueFen -= sign * part.feeReducedFen();
        penaltyReducedFen += sign * part.penaltyReducedFen();
        penaltyFenDays += sign * part.penaltyFenDays();
        interestFenDays += sign * part.interestFenDays();
        dueDate = dueDate.plusDays(off.dueDays());
        billOn = billOn.plusDays(off.billDays());
        putOff = putOff.plus(off);
    }

    private PenaltyInterest penalty(LocalDate date, LoanRules rules) {
        var days = rules.penalty().days(dueDate, date);
        var principal = principalDueFen - principalPaidFen;
        var interest = rules.interestBearsPenalty() ? interestDueFen - interestPaidFen : 0;
        return new PenaltyInterest(
                Math.addExact(penaltyFenDays, Math.multiplyExact(principal, days)),
                Math.addExact(interestFenDays, Math.multiplyExact(interest, days)));
    }

    /** Loan note and number of the installment. */
    @Embeddable
    record Key(
            @Column(name = "loan_note_id") UUID loanNoteId,
            @Column(name = "installment_no") int installmentNo) {}
}
