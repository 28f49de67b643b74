package io.fenqi.installment.loannote;

import io.fenqi.installment.pricing.Charges;
import io.fenqi.installment.pricing.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a refund of the purchase does to the plan (RFD-03, RFD-05, BIL-05; docs/money.md M-18): overdue principal first,
 * then principal from the last installment backwards; charges of periods not yet due shrink with it; what is left pays
 * charges that are due, and the rest goes back to the borrower.
 */
final class PlanReduction {

    private final OpenLoan open;
    private final LocalDate date;
    private final List<ReceiptPart> parts = new ArrayList<>();
    private long leftFen;
    private long returnedChargesFen;

    private PlanReduction(OpenLoan open, long amountFen, LocalDate date) {
        this.open = open;
        this.date = date;
        this.leftFen = amountFen;
    }

    /** Reduces the plan by a refund with this value date. */
    static Result reduce(OpenLoan open, long amountFen, LocalDate date) {
        var reduction = new PlanReduction(open, amountFen, date);
        var hadPrincipal = open.loan().openPrincipalFen() > 0;
        reduction.overduePrincipal();
        reduction.principalFromTheLast();
        if (hadPrincipal) {
            reduction.chargesNotYetDue();
        }
        reduction.chargesDue();
        return new Result(List.copyOf(reduction.parts), reduction.leftFen + reduction.returnedChargesFen);
    }

    /**
     * Undoes a loan whole: nothing is due any more and everything paid goes back (RFD-01).
     *
     * @param refundedFen principal that refunds of a part took out of the plan before; what else is missing in it was
     *     paid ahead
     * @param givenFen what those refunds have given of it
     */
    static Result cancel(OpenLoan open, LocalDate date, long refundedFen, long givenFen) {
        var parts = new ArrayList<ReceiptPart>();
        var loan = open.loan();
        var paidBack = loan.principalFen() - loan.plannedPrincipalFen() - refundedFen - givenFen;
        for (var item : loan.items()) {
            var paid = item.paid();
            paidBack += paid.totalFen();
            parts.add(item.change(paid.negated(), item.planned(), date, open.rules()));
        }
        return new Result(parts, paidBack);
    }

    private void overduePrincipal() {
        open.loan().items().stream().filter(this::isDue).forEach(this::reducePrincipal);
    }

    private void principalFromTheLast() {
        open.loan().items().stream()
                .filter(item -> !isDue(item))
                .sorted(Comparator.comparingInt(DueItem::installmentNo).reversed())
                .forEach(this::reducePrincipal);
    }

    private void reducePrincipal(DueItem item) {
        var fen = Math.min(leftFen, item.open(date, open.rules()).principalFen());
        if (fen > 0) {
            parts.add(item.change(Amounts.NONE, new Amounts(fen, 0, 0, 0), date, open.rules()));
            leftFen -= fen;
        }
    }

    private void chargesNotYetDue() {
        var items = open.loan().items();
        var principals =
                items.stream().mapToLong(item -> item.planned().principalFen()).toArray();
        var nothingLeft = open.loan().openPrincipalFen() == 0;
        var charges = nothingLeft
                ? new long[principals.length]
                : Charges.of(open.rules().terms(), principals);
        var asFee = open.rules().terms().price() instanceof Price.FeePerPeriod;
        for (var i = 0; i < charges.length; i++) {
            var item = items.get(i);
            if (isDue(item)) {
                continue;
            }
            var planned = item.planned();
            var less = Math.max(0, (asFee ? planned.feeFen() : planned.interestFen()) - charges[i]);
            if (less > 0) {
                lessCharge(item, less, asFee);
            }
        }
    }

    /** What was paid beyond the smaller charge goes back. */
    private void lessCharge(DueItem item, long less, boolean asFee) {
        var planned = item.planned();
        var paid = item.paid();
        var due = (asFee ? planned.feeFen() : planned.interestFen()) - less;
        var returned = Math.max(0, (asFee ? paid.feeFen() : paid.interestFen()) - due);
        returnedChargesFen += returned;
        parts.add(item.change(
                asFee ? new Amounts(0, 0, -returned, 0) : new Amounts(0, -returned, 0, 0),
                asFee ? new Amounts(0, 0, less, 0) : new Amounts(0, less, 0, 0),
                date,
                open.rules()));
    }

    private void chargesDue() {
        for (var item : open.loan().items()) {
            var owed = item.open(date, open.rules());
            var interest = Math.min(leftFen, owed.interestFen());
            var fee = Math.min(leftFen - interest, owed.feeFen());
            var penalty = Math.min(leftFen - interest - fee, owed.penaltyFen());
            var paid = new Amounts(0, interest, fee, penalty);
            if (isDue(item) && !paid.isNone()) {
                parts.add(item.pay(paid, date, open.rules()));
                leftFen -= paid.totalFen();
            }
        }
    }

    private boolean isDue(DueItem item) {
        return !item.dueDate().isAfter(date);
    }

    /**
     * What a refund did.
     *
     * @param paidBackFen what goes back to the borrower
     */
    record Result(List<ReceiptPart> parts, long paidBackFen) {}
}
