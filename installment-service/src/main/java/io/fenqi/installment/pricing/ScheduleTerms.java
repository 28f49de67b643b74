package io.fenqi.installment.pricing;

import io.fenqi.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that a repayment schedule depends on.
 *
 * @param amount what is lent, 1 fen or more
 * @param termCount number of periods, 1 to 480, the down payment not counted
 * @param downPaymentPercent share of the amount that is due at once, 0 to 99
 */
public record ScheduleTerms(
        RepaymentMethod method,
        Money amount,
        int termCount,
        Price price,
        DueDates dueDates,
        Conventions conventions,
        int downPaymentPercent) {

    public ScheduleTerms {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing is lent");
        }
        if (termCount < 1 || termCount > 480) {
            throw new IllegalArgumentException("term count %d is not within 1..480".formatted(termCount));
        }
        if (downPaymentPercent < 0 || downPaymentPercent > 99) {
            throw new IllegalArgumentException("down payment of %d %%".formatted(downPaymentPercent));
        }
    }

    /** Terms without a down payment. */
    public static ScheduleTerms of(
            RepaymentMethod method,
            Money amount,
            int termCount,
            Price price,
            DueDates dueDates,
            Conventions conventions) {
        return new ScheduleTerms(method, amount, termCount, price, dueDates, conventions, 0);
    }

    /**
     * The same terms for a loan that exists: it is due when it was agreed, whatever the calendar says by now.
     *
     * @param agreedDates of all its installments, the down payment first if there is one
     */
    public ScheduleTerms agreed(List<LocalDate> agreedDates) {
        if (!dueDates.daysOff().bearInterest()) {
            return this;
        }
        var ofPeriods = downPaymentPercent == 0 ? agreedDates : agreedDates.subList(1, agreedDates.size());
        var single = ofPeriods.size() == 1;
        var ofEach = IntStream.rangeClosed(1, termCount)
                .mapToObj(no ->
                        !single ? ofPeriods.get(no - 1) : no == termCount ? ofPeriods.getFirst() : dueDates.planned(no))
                .toList();
        return new ScheduleTerms(
                method,
                amount,
                termCount,
                price,
                dueDates.with(new DaysOff.Agreed(ofEach)),
                conventions,
                downPaymentPercent);
    }

    /**
     * The day on which a row of the schedule would be due some months later than planned, if every day were worked.
     *
     * @param index of the row, from 0, the down payment first if there is one
     */
    public LocalDate plannedLater(int index, int months) {
        var no = downPaymentPercent > 0 ? index : index + 1;
        return dueDates.planned((no > 0 && method == RepaymentMethod.BULLET ? termCount : no) + months);
    }

    /**
     * Whole months by which a row is due later than planned; a day off may have moved it further, by days.
     *
     * @param index of the row, from 0
     */
    public int monthsLater(int index, LocalDate dueDate) {
        var months = 0;
        while (!plannedLater(index, months + 1).isAfter(dueDate)) {
            months++;
        }
        return months;
    }
}
