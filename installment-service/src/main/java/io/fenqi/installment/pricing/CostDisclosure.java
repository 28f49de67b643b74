package io.fenqi.installment.pricing;

import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.rate.PeriodRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a loan costs a year with everything that is charged, on the principal really outstanding (CMP-01, CMP-03; section
 * 4.6; docs/money.md M-20). All rates in percent to 10 decimals, HALF_UP; pages show fewer.
 *
 * @param monthly internal rate r of a month
 * @param simple 12 r: this one is compared with the cap
 * @param compound (1 + r)^12 - 1
 */
public record CostDisclosure(PeriodRate monthly, AnnualRate simple, AnnualRate compound) {

    private static final int MONTHS = 12;
    private static final int DAYS = 365;
    private static final int DECIMALS = 10;

    /**
     * The cost of a schedule: by whole months where its periods are whole months, else by the days that pass. A due date
     * that a day off has moved counts where it was planned, so that the cost is never told too low.
     */
    public static CostDisclosure of(ScheduleTerms terms, RepaymentSchedule schedule) {
        return of(terms, schedule, schedule.installments().size(), 0);
    }

    /**
     * The cost if all is paid off with one installment, on its due date, and a fee on the principal left then.
     *
     * @param installmentNo the last that is paid
     * @param feeFen what the payoff costs
     */
    public static CostDisclosure ofPaidOff(
            ScheduleTerms terms, RepaymentSchedule schedule, int installmentNo, long feeFen) {
        var balance = schedule.installments().get(installmentNo - 1).balanceFen();
        return of(terms, schedule, installmentNo, Math.addExact(balance, feeFen));
    }

    /**
     * The cost of a loan that is due on other days than its schedule says.
     *
     * @param receivedFen what of it was not refunded
     * @param payments what is due on each date, in fen
     */
    public static CostDisclosure ofDates(ScheduleTerms terms, long receivedFen, Map<LocalDate, Long> payments) {
        var byMonth = isByMonth(terms);
        var start = terms.dueDates().start();
        var flows = payments.entrySet().stream()
                .map(due -> new CashFlow(periods(start, due.getKey(), byMonth), due.getValue()))
                .toList();
        return byMonth ? ofMonthly(receivedFen, flows) : ofDaily(receivedFen, flows);
    }

    private static boolean isByMonth(ScheduleTerms terms) {
        return terms.dueDates().frequency().unit() == Frequency.Unit.MONTHS
                && terms.dueDates().isRegular();
    }

    private static CostDisclosure of(ScheduleTerms terms, RepaymentSchedule schedule, int count, long withTheLast) {
        var byMonth = isByMonth(terms);
        var payments = new ArrayList<CashFlow>(count);
        for (var i = 0; i < count; i++) {
            var fen = schedule.installments().get(i).totalFen() + (i == count - 1 ? withTheLast : 0);
            payments.add(new CashFlow(periods(terms, i, byMonth), fen));
        }
        var received = terms.amount().fen();
        return byMonth ? ofMonthly(received, payments) : ofDaily(received, payments);
    }

    private static int periods(ScheduleTerms terms, int index, boolean byMonth) {
        return periods(terms.dueDates().start(), terms.plannedLater(index, 0), byMonth);
    }

    private static int periods(LocalDate from, LocalDate to, boolean byMonth) {
        return byMonth ? months(from, to) : Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    /** The cost of payments that are whole months after the loan was received. */
    static CostDisclosure ofMonthly(long receivedFen, List<CashFlow> payments) {
        return ofMonth(InternalRate.solve(receivedFen, payments));
    }

    /** The cost of payments some days after the loan was received; a month is the twelfth root of 365 days. */
    static CostDisclosure ofDaily(long receivedFen, List<CashFlow> payments) {
        var daily = InternalRate.solve(receivedFen, payments);
        var yearly = daily.add(BigDecimal.ONE).pow(DAYS, InternalRate.DIGITS);
        return ofMonth(twelfthRoot(yearly).subtract(BigDecimal.ONE));
    }

    private static CostDisclosure ofMonth(BigDecimal rate) {
        var yearly = rate.add(BigDecimal.ONE).pow(MONTHS, InternalRate.DIGITS).subtract(BigDecimal.ONE);
        return new CostDisclosure(
                new PeriodRate(percent(rate)),
                new AnnualRate(percent(rate.multiply(BigDecimal.valueOf(MONTHS)))),
                new AnnualRate(percent(yearly)));
    }

    private static BigDecimal percent(BigDecimal plain) {
        return plain.movePointRight(2).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static int months(LocalDate from, LocalDate to) {
        return 12 * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
    }

    private static BigDecimal twelfthRoot(BigDecimal value) {
        var digits = InternalRate.DIGITS;
        var root = BigDecimal.valueOf(Math.pow(value.doubleValue(), 1.0 / MONTHS));
        for (var step = 0; step < 4; step++) {
            var power = root.pow(MONTHS - 1, digits);
            var excess = power.multiply(root, digits).subtract(value, digits);
            root = root.subtract(excess.divide(power.multiply(BigDecimal.valueOf(MONTHS)), digits), digits);
        }
        return root;
    }
}
