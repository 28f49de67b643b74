package io.fenqi.installment.loannote;

import io.fenqi.installment.pricing.Charges;
import io.fenqi.installment.pricing.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a refund of the purchase does to the plan (RFD-03, RFD-05, BIL-05; docs/money.md M-18): principal that is overdue
 * or billed first, the oldest before the others; then principal that is not billed yet, in the product's order; charges of
 * periods not yet due shrink with it; what is left pays charges that are due, and the rest goes back to the borrower.
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
        reduction.billedPrincipal();
        reduction.principalNotBilled();
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

    private void billedPrincipal() {
        for (var item : open.loan().items()) {
            if (isBilled(item)) {
                reducePrincipal(item, Math.min(leftFen, openPrincipalFen(item)));
            }
        }
    }

    private void principalNotBilled() {
        var items = open.loan().items().stream().filter(item -> !isBilled(item)).toList();
        var openFen = items.stream().mapToLong(this::openPrincipalFen).toArray();
        var fen = Math.min(leftFen, Arrays.stream(openFen).sum());
        var taken = open.rules().refundOrder().split(fen, openFen);
        for (var i = 0; i < taken.length; i++) {
            reducePrincipal(items.get(i), taken[i]);
        }
    }

    private void reducePrincipal(DueItem item, long fen) {
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
            if (!isDue(item)) {
                var planned = item.planned();
                var added = nothingLeft
                        ? 0
                        : open.rules().putOffInterest().fen(item.putOff().fenDays());
                lessCharge(
                        item,
                        new Amounts(
                                0,
                                Math.max(0, planned.interestFen() - added - (asFee ? 0 : charges[i])),
                                asFee ? Math.max(0, planned.feeFen() - charges[i]) : 0,
                                0));
            }
        }
    }

    /** What was paid beyond the smaller charge goes back. */
    private void lessCharge(DueItem item, Amounts less) {
        var beyond = item.paid().minus(item.planned().minus(less));
        var returned = new Amounts(
                0,
                less.interestFen() > 0 ? Math.max(0, beyond.interestFen()) : 0,
                less.feeFen() > 0 ? Math.max(0, beyond.feeFen()) : 0,
                0);
        if (!less.isNone()) {
            returnedChargesFen += returned.totalFen();
            parts.add(item.change(returned.negated(), less, date, open.rules()));
        }
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

    private long openPrincipalFen(DueItem item) {
        return item.open(date, open.rules()).principalFen();
    }

    private boolean isBilled(DueItem item) {
        return !item.billOn().isAfter(date);
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
