package io.fenqi.installment.loannote;

import io.fenqi.installment.product.Component;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Splits what changed into what a payment did, with nothing negative in it, and what it corrected of payments that were
 * booked before it and count after it (docs/money.md M-13).
 *
 * @param applied the payment's own, by installment; together with what is overpaid it is the payment's amount
 * @param corrections the rest of the changes; they sum to zero with what earlier payments overpaid
 * @param overpaidFen what is overpaid of the payment itself
 * @param correctionOverpaidFen how much more earlier payments have overpaid, negative when less
 */
record AppliedSplit(
        List<LoanBookState.Change> applied,
        List<LoanBookState.Change> corrections,
        long overpaidFen,
        long correctionOverpaidFen) {

    /** Where a negative sum is made good, so that principal, which restores the limit, stays as it is if it can. */
    private static final List<Component> GIVING =
            List.of(Component.PENALTY, Component.FEE, Component.INTEREST, Component.PRINCIPAL);

    /**
     * Splits changes that sum to the amount less the surplus.
     *
     * @param surplusFen how much more of all receipts is overpaid or given back than before
     */
    static AppliedSplit of(List<LoanBookState.Change> changes, long amountFen, long surplusFen) {
        var overpaid = Math.clamp(surplusFen, 0, amountFen);
        var left = notNegative(changes, amountFen - overpaid);
        var applied = new ArrayList<LoanBookState.Change>();
        var corrections = new ArrayList<LoanBookState.Change>();
        for (var change : changes) {
            var own = Amounts.NONE;
            for (var component : GIVING) {
                var fen = Math.clamp(change.amounts().of(component), 0, left.getOrDefault(component, 0L));
                left.merge(component, -fen, Long::sum);
                own = own.plus(Amounts.of(component, fen));
            }
            add(applied, change.place(), own);
            add(corrections, change.place(), change.amounts().minus(own));
        }
        return new AppliedSplit(List.copyOf(applied), List.copyOf(corrections), overpaid, surplusFen - overpaid);
    }

    Amounts total() {
        return applied.stream().map(LoanBookState.Change::amounts).reduce(Amounts.NONE, Amounts::plus);
    }

    /** The components' sums, none negative, brought to the sum that is applied. */
    private static Map<Component, Long> notNegative(List<LoanBookState.Change> changes, long appliedFen) {
        var total = changes.stream().map(LoanBookState.Change::amounts).reduce(Amounts.NONE, Amounts::plus);
        var sums = new EnumMap<Component, Long>(Component.class);
        var sum = 0L;
        for (var component : GIVING) {
            var fen = Math.max(0, total.of(component));
            sums.put(component, fen);
            sum += fen;
        }
        for (var component : GIVING) {
            var fen = Math.min(sum - appliedFen, sums.getOrDefault(component, 0L));
            sums.merge(component, -Math.max(0, fen), Long::sum);
            sum -= Math.max(0, fen);
        }
        return sums;
    }

    private static void add(List<LoanBookState.Change> to, LoanBookState.Place place, Amounts amounts) {
        if (!amounts.isNone()) {
            to.add(new LoanBookState.Change(place, amounts));
        }
    }
}
