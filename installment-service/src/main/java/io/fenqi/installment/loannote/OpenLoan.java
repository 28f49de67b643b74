package io.fenqi.installment.loannote;

import io.fenqi.installment.product.EarlyPayoff;
import io.fenqi.kernel.time.BusinessTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A loan note with the rules of its product: what it asks for on a day and what a payoff would take. */
record OpenLoan(LoanNote loan, LoanRules rules) {

    /** Installments with something open that a payment with this value time may go to. */
    List<Allocation.Owed> owed(Instant valueAt, Reach reach) {
        if (!loan.takesMoneyAt(valueAt)) {
            return List.of();
        }
        var date = BusinessTime.dateOf(valueAt);
        var rule = rules.allocation(daysPastDue(date));
        var owed = new ArrayList<Allocation.Owed>();
        for (var item : loan.items()) {
            var inReach = reach == Reach.ALL || !item.billOn().isAfter(date);
            var open = item.open(date, rules);
            if (inReach && !open.isNone()) {
                owed.add(new Allocation.Owed(
                        loan.loanNoteNo(),
                        item.installmentNo(),
                        item.dueDate(),
                        open,
                        rule.order(),
                        rule.principalOfAllFirst()));
            }
        }
        return owed;
    }

    /** Days past the oldest due date with something open; 0 when nothing is late. */
    long daysPastDue(LocalDate date) {
        return loan.items().stream()
                .filter(item -> item.dueDate().isBefore(date) && !item.isSettled(date, rules))
                .mapToLong(item -> date.toEpochDay() - item.dueDate().toEpochDay())
                .max()
                .orElse(0);
    }

    /** How many installments have fallen due by a date. */
    long installmentsDue(LocalDate date) {
        return loan.items().stream()
                .filter(item -> !item.dueDate().isAfter(date))
                .count();
    }

    /** What paying off the whole loan on a date takes, by installment (REP-14; docs/money.md M-16). */
    List<PayoffLine> payoff(LocalDate date) {
        var lines = new ArrayList<PayoffLine>();
        var periodStart = loan.lentOn();
        var running = true;
        for (var item : loan.items()) {
            var open = item.open(date, rules);
            if (!item.dueDate().isAfter(date)) {
                lines.add(new PayoffLine(item, open, Amounts.NONE));
            } else {
                var earned = running ? earned(item, periodStart, date) : Amounts.NONE;
                var payoffFee = running ? payoffFee(date) : 0;
                lines.add(notYetDue(item, open, earned, payoffFee));
                running = false;
            }
            periodStart = item.dueDate();
        }
        return lines;
    }

    private static PayoffLine notYetDue(DueItem item, Amounts open, Amounts earned, long payoffFee) {
        var interest = Math.max(0, earned.interestFen() - item.paid().interestFen());
        var fee = Math.max(0, earned.feeFen() - item.paid().feeFen()) + payoffFee;
        var paid = new Amounts(open.principalFen(), interest, fee, open.penaltyFen());
        var reduced = new Amounts(0, open.interestFen() - interest, open.feeFen() - fee, 0);
        return new PayoffLine(item, paid, reduced);
    }

    /** What the running period charges: its fee in full, its interest in full or to the day. */
    private Amounts earned(DueItem item, LocalDate periodStart, LocalDate date) {
        var planned = item.planned();
        if (rules.earlyPayoff().interest() == EarlyPayoff.Interest.FULL_PERIOD) {
            return planned;
        }
        var period = Math.max(1, item.dueDate().toEpochDay() - periodStart.toEpochDay());
        var passed = Math.max(0, date.toEpochDay() - periodStart.toEpochDay());
        var toDay = BigDecimal.valueOf(planned.interestFen())
                .multiply(BigDecimal.valueOf(passed))
                .divide(BigDecimal.valueOf(period), 0, RoundingMode.HALF_UP);
        return new Amounts(0, toDay.longValueExact(), planned.feeFen(), 0);
    }

    private long payoffFee(LocalDate date) {
        var notYetDue = loan.items().stream()
                .filter(item -> item.dueDate().isAfter(date))
                .mapToLong(item -> item.open(date, rules).principalFen())
                .sum();
        return rules.earlyPayoff()
                .feePercent(installmentsDue(date))
                .movePointLeft(2)
                .multiply(BigDecimal.valueOf(notYetDue))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** How far a payment may go. */
    enum Reach {
        /** Installments for which a bill was made by its value date. */
        BILLED,
        /** All installments, the next one first. */
        ALL
    }

    /**
     * What a payoff does to one installment.
     *
     * @param paid what is to be paid
     * @param reduced what is no longer due; a negative fee is the payoff fee on top
     */
    record PayoffLine(DueItem item, Amounts paid, Amounts reduced) {}
}
