package io.fenqi.installment.pricing;

import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.rate.PeriodRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

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

    /** The cost of a schedule: by whole months where its periods are whole months, else by the days that pass. */
    public static CostDisclosure of(ScheduleTerms terms, RepaymentSchedule schedule) {
        var dates = terms.dueDates();
        var start = dates.start();
        var byMonth = dates.frequency().unit() == Frequency.Unit.MONTHS && dates.isRegular();
        var payments = schedule.installments().stream()
                .map(installment -> new CashFlow(
                        byMonth
                                ? months(start, installment.dueDate())
                                : Math.toIntExact(ChronoUnit.DAYS.between(start, installment.dueDate())),
                        installment.totalFen()))
                .toList();
        var received = terms.amount().fen();
        return byMonth ? ofMonthly(received, payments) : ofDaily(received, payments);
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
