package io.fenqi.installment.loannote;

import io.fenqi.installment.pricing.Charges;
import io.fenqi.installment.product.EarlyPayoff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What paying a loan early on a date takes, by installment (REP-14; docs/money.md M-16, M-33, M-34). All that is due is
 * in it, whatever the goal.
 */
final class Payoff {

    private final OpenLoan open;
    private final LocalDate date;
    private final List<DueItem> items;
    private final long[] charges;

    private Payoff(OpenLoan open, LocalDate date) {
        this.open = open;
        this.date = date;
        this.items = open.loan().items();
        this.charges = Charges.of(
                open.rules().terms(),
                items.stream().mapToLong(item -> item.planned().principalFen()).toArray());
    }

    /** The lines of a goal; none if an amount does not reach beyond what is due. */
    static List<Line> of(OpenLoan open, PayoffGoal goal, LocalDate date) {
        var payoff = new Payoff(open, date);
        return switch (goal) {
            case PayoffGoal.WholeLoan whole -> payoff.ofLoan();
            case PayoffGoal.Installments some -> payoff.ofInstallments(some.nos());
            case PayoffGoal.Amount amount -> payoff.ofAmount(amount);
        };
    }

    /** What lines take in all, in fen. */
    static long fen(List<Line> lines) {
        return lines.stream().mapToLong(Line::fen).sum();
    }

    private List<Line> ofLoan() {
        var lines = new ArrayList<Line>();
        var periodStart = open.loan().lentOn();
        var running = true;
        for (var item : items) {
            if (isDue(item)) {
                lines.add(allOf(item));
            } else {
                var earned = running ? earned(item, periodStart) : Amounts.NONE;
                lines.add(notYetDue(item, earned, running ? fee(openPrincipalAhead()) : 0));
                running = false;
            }
            periodStart = item.dueDate();
        }
        return lines;
    }

    private List<Line> ofInstallments(Set<Integer> nos) {
        var lines = new ArrayList<Line>();
        var fee = fee(items.stream()
                .filter(item -> !isDue(item) && nos.contains(item.installmentNo()))
                .mapToLong(this::openPrincipal)
                .sum());
        var periodStart = open.loan().lentOn();
        for (var item : items) {
            if (isDue(item)) {
                lines.add(allOf(item));
            } else if (nos.contains(item.installmentNo())) {
                var planned = item.planned();
                var saved = saved(item, openPrincipal(item), plannedFrom(item), periodStart);
                var earned = new Amounts(0, planned.interestFen() - saved, planned.feeFen(), 0);
                lines.add(notYetDue(item, earned, fee));
                fee = 0;
            }
            periodStart = item.dueDate();
        }
        return lines;
    }

    private List<Line> ofAmount(PayoffGoal.Amount amount) {
        var whole = ofLoan();
        if (amount.fen() >= fen(whole)) {
            return whole;
        }
        var due = items.stream().filter(this::isDue).map(this::allOf).toList();
        var left = amount.fen() - fen(due);
        if (left <= 0) {
            return List.of();
        }
        var lines = new ArrayList<>(due);
        lines.addAll(Prepayment.lines(this, left, amount.mode()));
        return lines;
    }

    /** What the borrower saves of an installment's interest when so much of its balance is paid now, not at its end. */
    long saved(DueItem item, long principalFen, long balanceFen, LocalDate periodStart) {
        if (open.rules().earlyPayoff().interest() == EarlyPayoff.Interest.FULL_PERIOD || balanceFen == 0) {
            return 0;
        }
        var from = Math.max(periodStart.toEpochDay(), date.toEpochDay());
        var left = item.dueDate().toEpochDay() - from;
        var period = Math.max(1, item.dueDate().toEpochDay() - periodStart.toEpochDay());
        return BigDecimal.valueOf(ofBalance(item))
                .multiply(BigDecimal.valueOf(principalFen))
                .multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(balanceFen).multiply(BigDecimal.valueOf(period)), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The payoff fee in percent of the principal paid before it is due. */
    BigDecimal feePercent() {
        return open.rules().earlyPayoff().feePercent(open.installmentsDue(date));
    }

    /** The payoff fee on so much principal. */
    long fee(long principalFen) {
        return feePercent()
                .movePointLeft(2)
                .multiply(BigDecimal.valueOf(principalFen))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    OpenLoan open() {
        return open;
    }

    boolean isDue(DueItem item) {
        return !item.dueDate().isAfter(date);
    }

    long openPrincipal(DueItem item) {
        return item.planned().principalFen() - item.paid().principalFen();
    }

    private long openPrincipalAhead() {
        return items.stream()
                .filter(item -> !isDue(item))
                .mapToLong(this::openPrincipal)
                .sum();
    }

    /** The balance on which an installment's interest is planned: its own principal and that of all after it. */
    long plannedFrom(DueItem first) {
        return items.stream()
                .filter(item -> item.installmentNo() >= first.installmentNo())
                .mapToLong(item -> item.planned().principalFen())
                .sum();
    }

    private Line allOf(DueItem item) {
        return new Line(item, item.open(date, open.rules()), Amounts.NONE);
    }

    private Line notYetDue(DueItem item, Amounts earned, long payoffFee) {
        var owed = item.open(date, open.rules());
        var interest = Math.max(0, earned.interestFen() - item.paid().interestFen());
        var fee = Math.max(0, earned.feeFen() - item.paid().feeFen()) + payoffFee;
        var paid = new Amounts(owed.principalFen(), interest, fee, owed.penaltyFen());
        var reduced = new Amounts(0, owed.interestFen() - interest, owed.feeFen() - fee, 0);
        return new Line(item, paid, reduced);
    }

    /** What the running period charges: its fee in full, its interest in full or to the day. */
    private Amounts earned(DueItem item, LocalDate periodStart) {
        var planned = item.planned();
        if (open.rules().earlyPayoff().interest() == EarlyPayoff.Interest.FULL_PERIOD) {
            return planned;
        }
        var period = Math.max(1, item.dueDate().toEpochDay() - periodStart.toEpochDay());
        var passed = Math.max(0, date.toEpochDay() - periodStart.toEpochDay());
        var ofBalance = ofBalance(item);
        var toDay = BigDecimal.valueOf(ofBalance)
                .multiply(BigDecimal.valueOf(passed))
                .divide(BigDecimal.valueOf(period), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Amounts(0, planned.interestFen() - ofBalance + toDay, planned.feeFen(), 0);
    }

    /** An installment's interest on what its period's balance is now; the rest was earned by principal paid ahead. */
    private long ofBalance(DueItem item) {
        var onBalance = plannedFrom(item) == 0 ? 0 : charges[items.indexOf(item)];
        return Math.min(item.planned().interestFen(), onBalance);
    }

    /**
     * What a payoff does to one installment.
     *
     * @param paid what is to be paid
     * @param reduced what is no longer due: principal because it is paid ahead; a negative fee is the payoff fee on top
     */
    record Line(DueItem item, Amounts paid, Amounts reduced) {

        /** What of the money this line takes. */
        long fen() {
            return paid.totalFen() + reduced.principalFen();
        }

        /** The same by component, principal paid ahead among the principal. */
        Amounts taken() {
            return paid.plus(new Amounts(reduced.principalFen(), 0, 0, 0));
        }

        boolean doesNothing() {
            return paid.isNone() && reduced.isNone();
        }
    }
}
