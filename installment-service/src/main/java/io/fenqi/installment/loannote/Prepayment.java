package io.fenqi.installment.loannote;

import io.fenqi.installment.pricing.Charges;
import io.fenqi.installment.pricing.Price;
import io.fenqi.installment.pricing.PrincipalAhead;
import io.fenqi.installment.product.PrepaymentMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an amount paid ahead does to the installments that are not yet due (docs/money.md M-34). Principal that is paid
 * ahead leaves the plan at once, as refunded principal does, so that every later change finds the true balance.
 */
final class Prepayment {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Payoff payoff;
    private final List<DueItem> items;
    private final int running;
    private final long[] open;
    private final boolean asFee;

    private Prepayment(Payoff payoff) {
        this.payoff = payoff;
        this.items = payoff.open().loan().items();
        this.running = (int) items.stream().filter(payoff::isDue).count();
        this.open = new long[items.size()];
        for (var i = running; i < open.length; i++) {
            open[i] = payoff.openPrincipal(items.get(i));
        }
        this.asFee = payoff.open().rules().terms().price() instanceof Price.FeePerPeriod;
    }

    /**
     * The lines of an amount beyond all that is due, less than a payoff takes.
     *
     * @param amountFen what is left when all that is due is paid
     */
    static List<Payoff.Line> lines(Payoff payoff, long amountFen, PrepaymentMode mode) {
        var prepayment = new Prepayment(payoff);
        return switch (mode) {
            case NEXT_PERIODS -> prepayment.nextPeriods(amountFen);
            case SHORTEN_TERM, REDUCE_AMOUNT -> prepayment.principal(amountFen, mode);
        };
    }

    private List<Payoff.Line> nextPeriods(long amountFen) {
        var lines = new ArrayList<Payoff.Line>();
        var left = amountFen;
        for (var item : items.subList(running, items.size())) {
            var paid = Amounts.NONE;
            for (var component : payoff.open().rules().allocation(0).order()) {
                var owed = item.planned().minus(item.paid()).of(component);
                var fen = Math.min(left, owed);
                paid = paid.plus(Amounts.of(component, fen));
                left -= fen;
            }
            lines.add(new Payoff.Line(item, paid, Amounts.NONE));
        }
        return lines;
    }

    /** What the amount is after the fee on it is principal; what that leaves of the amount is the fee. */
    private List<Payoff.Line> principal(long amountFen, PrepaymentMode mode) {
        var all = sum(open);
        var divisor = HUNDRED.add(payoff.feePercent());
        var beforeFee = BigDecimal.valueOf(amountFen)
                .multiply(HUNDRED)
                .divide(divisor, 0, RoundingMode.HALF_UP)
                .longValueExact();
        var principal = Math.min(all, beforeFee);
        var fee = principal < all ? amountFen - principal : Math.min(payoff.fee(all), amountFen - all);
        var after = mode == PrepaymentMode.SHORTEN_TERM
                ? PrincipalAhead.shortened(open, principal)
                : PrincipalAhead.spreadAnew(payoff.open().rules().terms(), open, principal);
        return lines(after, principal, fee, amountFen - principal - fee);
    }

    private List<Payoff.Line> lines(long[] after, long principal, long fee, long rest) {
        var charges = charges(after, principal);
        var lines = new ArrayList<Payoff.Line>();
        for (var i = running; i < after.length; i++) {
            var item = items.get(i);
            var onTop = i == running ? fee : 0;
            var less = charge(item.planned()) - charges[i];
            var paid = i == running ? charge(rest).plus(new Amounts(0, 0, onTop, 0)) : Amounts.NONE;
            var reduced = charge(less).plus(new Amounts(open[i] - after[i], 0, -onTop, 0));
            lines.add(new Payoff.Line(item, paid, reduced));
        }
        return lines;
    }

    /** What each period charges now: never more than before, never less than was paid. */
    private long[] charges(long[] after, long principal) {
        var principals = new long[after.length];
        for (var i = 0; i < after.length; i++) {
            var planned = items.get(i).planned().principalFen();
            principals[i] = planned - (open[i] - after[i]);
        }
        var charges = sum(after) == 0
                ? new long[after.length]
                : Charges.of(payoff.open().rules().terms(), principals);
        for (var i = running; i < after.length; i++) {
            var item = items.get(i);
            var planned = charge(item.planned());
            var now = i == running ? planned - savedNow(item, principal) : Math.min(planned, charges[i]);
            charges[i] = Math.max(charge(item.paid()), now);
        }
        return charges;
    }

    /** The running period charges the principal that is paid to the day; its fee is charged in full. */
    private long savedNow(DueItem item, long principal) {
        return asFee ? 0 : payoff.saved(item, principal, payoff.plannedFrom(item), periodStart());
    }

    private LocalDate periodStart() {
        return running == 0
                ? payoff.open().loan().lentOn()
                : items.get(running - 1).dueDate();
    }

    private long charge(Amounts amounts) {
        return asFee ? amounts.feeFen() : amounts.interestFen();
    }

    private Amounts charge(long fen) {
        return asFee ? new Amounts(0, 0, fen, 0) : new Amounts(0, fen, 0, 0);
    }

    private static long sum(long[] values) {
        var sum = 0L;
        for (var value : values) {
            sum = Math.addExact(sum, value);
        }
        return sum;
    }
}
