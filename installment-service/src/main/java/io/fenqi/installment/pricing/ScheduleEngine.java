package io.fenqi.installment.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes repayment schedules to the fen (PRD-03, PRD-04; docs/money.md M-01 to M-10).
 *
 * <p>The principals sum to the amount exactly, no part is negative and the last balance is zero, for any amount and any
 * number of periods.
 */
public final class ScheduleEngine {

    private ScheduleEngine() {}

    /** The schedule of the terms; the same terms always give the same schedule. */
    public static RepaymentSchedule schedule(ScheduleTerms terms) {
        var downPayment = downPayment(terms);
        var financed = terms.amount().fen() - downPayment;
        var shares = PeriodShares.of(terms);
        var parts = parts(financed, shares, terms);
        return new RepaymentSchedule(rows(terms, parts, downPayment, financed));
    }

    /** The principals of some periods, the first being 0, if just this amount is spread over them. */
    static long[] principals(ScheduleTerms terms, long amountFen, int first, int last) {
        var shares = Arrays.copyOfRange(PeriodShares.of(terms), first, last + 1);
        return parts(amountFen, shares, terms).principal;
    }

    private static Parts parts(long amount, Fraction[] shares, ScheduleTerms terms) {
        var conventions = terms.conventions();
        return switch (terms.method()) {
            case EQUAL_INSTALLMENT -> LevelPlan.of(amount, shares, conventions);
            case EQUAL_PRINCIPAL -> Parts.equalPrincipal(amount, shares, conventions);
            case FLAT_FEE -> Parts.flat(amount, shares, conventions);
            case INTEREST_FREE -> Parts.flat(amount, free(shares.length), conventions);
            case INTEREST_FIRST -> Parts.interestFirst(amount, shares, conventions);
            case BULLET -> Parts.bullet(amount, shares, conventions);
        };
    }

    private static List<ScheduledInstallment> rows(ScheduleTerms terms, Parts parts, long downPayment, long financed) {
        var count = parts.principal.length;
        var rows = new ArrayList<ScheduledInstallment>(count + 1);
        var dates = terms.dueDates();
        if (terms.downPaymentPercent() > 0) {
            rows.add(new ScheduledInstallment(1, dates.start(), downPayment, 0, 0, financed));
        }
        var asFee = terms.price() instanceof Price.FeePerPeriod;
        var balance = financed;
        for (var i = 0; i < count; i++) {
            balance -= parts.principal[i];
            var dueDate = dates.of(count == 1 ? terms.termCount() : i + 1);
            var charge = parts.charge[i];
            rows.add(new ScheduledInstallment(
                    rows.size() + 1, dueDate, parts.principal[i], asFee ? 0 : charge, asFee ? charge : 0, balance));
        }
        return rows;
    }

    private static long downPayment(ScheduleTerms terms) {
        var conventions = terms.conventions();
        var multiple = conventions.multipleOfFen();
        var times = Fraction.mulDiv(
                terms.amount().fen(), terms.downPaymentPercent(), 100 * multiple, conventions.rounding());
        return Math.min(times * multiple, terms.amount().fen());
    }

    private static Fraction[] free(int count) {
        var shares = new Fraction[count];
        Arrays.fill(shares, Fraction.ZERO);
        return shares;
    }
}
