package io.fenqi.installment.loannote;

import io.fenqi.kernel.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A loan note with the rules of its product: what it asks for on a day. */
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

    /** Whether an extension holds for any of its installments. */
    boolean isPutOff() {
        return loan.items().stream().anyMatch(item -> item.putOff().dueDays() > 0);
    }

    /** How far a payment may go. */
    enum Reach {
        /** Installments for which a bill was made by its value date. */
        BILLED,
        /** All installments, the next one first. */
        ALL
    }
}
