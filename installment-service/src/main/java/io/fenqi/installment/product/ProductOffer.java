package io.fenqi.installment.product;

import io.fenqi.installment.overdue.PenaltyRule;
import io.fenqi.installment.pricing.Conventions;
import io.fenqi.installment.pricing.DueDates;
import io.fenqi.installment.pricing.FirstPeriod;
import io.fenqi.installment.pricing.Frequency;
import io.fenqi.installment.pricing.LevelPayment;
import io.fenqi.installment.pricing.Price;
import io.fenqi.installment.pricing.ScheduleTerms;
import io.fenqi.installment.pricing.YearCut;
import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.rate.PeriodRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One published version of a product and what follows from its parameters; a loan keeps the version it was made with.
 *
 * @param costCap most that a loan may cost a year (CMP-03)
 */
public record ProductOffer(
        String productCode, int versionNo, String lenderId, String name, ProductParams params, AnnualRate costCap) {

    private static final String STANDARD_TIER = "STANDARD";
    private static final int RATE_DECIMALS = 6;

    /** The price of a term for a tier; a tier without a line of its own pays the STANDARD one. */
    public Optional<ProductParams.PriceLine> price(int termCount, String priceTier) {
        return line(termCount, priceTier).or(() -> line(termCount, STANDARD_TIER));
    }

    /** What the schedule of a loan depends on, for an amount lent on a business date. */
    public ScheduleTerms terms(Money amount, ProductParams.PriceLine line, LocalDate lentOn) {
        var conventions = new Conventions(
                params.dayCount(),
                YearCut.JAN01,
                FirstPeriod.BY_DAYS,
                params.rounding(),
                LevelPayment.CLOSED,
                1,
                params.tail());
        return ScheduleTerms.of(params.method(), amount, line.termCount(), price(line), dueDates(lentOn), conventions);
    }

    /**
     * How lateness is charged: contract rate x factor, or the rate given, never above the cost cap (ODP-05).
     *
     * @param simpleCost 12 r of the loan: the contract rate of a loan that is priced by a fee
     */
    public PenaltyRule penaltyRule(ProductParams.PriceLine line, AnnualRate simpleCost) {
        var rate = penaltyRate(line, simpleCost);
        return new PenaltyRule(
                rate.compareTo(costCap) > 0 ? costCap : rate,
                params.penaltyDayBasis(),
                params.graceDays(),
                params.graceCounts());
    }

    /** The day on which the bill for an installment is made (BIL-01). */
    public LocalDate billOn(LocalDate dueDate) {
        return dueDate.minusDays(params.dueOffsetDays());
    }

    private AnnualRate penaltyRate(ProductParams.PriceLine line, AnnualRate simpleCost) {
        if (params.penaltyAnnualRatePercent() != null) {
            return AnnualRate.ofPercent(params.penaltyAnnualRatePercent());
        }
        if (params.penaltyFactor() == null) {
            return new AnnualRate(BigDecimal.ZERO);
        }
        var contract = price(line) instanceof Price.Annual(var rate) ? rate : simpleCost;
        var percent = contract.percent().multiply(new BigDecimal(params.penaltyFactor()));
        return new AnnualRate(percent.setScale(RATE_DECIMALS, RoundingMode.HALF_UP));
    }

    private Optional<ProductParams.PriceLine> line(int termCount, String tier) {
        return params.prices().stream()
                .filter(line ->
                        line.termCount() == termCount && line.priceTier().equals(tier))
                .findFirst();
    }

    private static Price price(ProductParams.PriceLine line) {
        if (line.annualRatePercent() != null) {
            return new Price.Annual(AnnualRate.ofPercent(line.annualRatePercent()));
        }
        if (line.feeRatePerPeriodPercent() != null) {
            return new Price.FeePerPeriod(PeriodRate.ofPercent(line.feeRatePerPeriodPercent()));
        }
        return new Price.Free();
    }

    private DueDates dueDates(LocalDate lentOn) {
        return switch (params.dueDayRule()) {
            case SAME_AS_PURCHASE -> DueDates.from(lentOn, Frequency.MONTHLY);
            case AFTER_BILL_DAY ->
                DueDates.firstOn(lentOn, firstBillAfter(lentOn).plusDays(params.dueOffsetDays()));
        };
    }

    /** A purchase on a bill day goes to the next bill: that day's bill is made at its beginning. */
    private LocalDate firstBillAfter(LocalDate date) {
        var billDay = params.billDay() == null ? 1 : params.billDay();
        var thisMonth = date.withDayOfMonth(billDay);
        return thisMonth.isAfter(date) ? thisMonth : thisMonth.plusMonths(1);
    }
}
