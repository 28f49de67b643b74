package io.fenqi.installment.product;

import io.fenqi.installment.overdue.PenaltyRule;
import io.fenqi.installment.pricing.Conventions;
import io.fenqi.installment.pricing.DaysOff;
import io.fenqi.installment.pricing.DueDates;
import io.fenqi.installment.pricing.Frequency;
import io.fenqi.installment.pricing.Price;
import io.fenqi.installment.pricing.ScheduleTerms;
import io.fenqi.kernel.calendar.WorkdayCalendar;
import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.AnnualRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a product and what follows from its parameters; a loan keeps the version it was made with.
 *
 * @param costCap most that a loan may cost a year (CMP-03)
 * @param calendar the days that are worked, as far as they are known today
 */
public record ProductOffer(
        String productCode,
        int versionNo,
        String lenderId,
        String name,
        ProductParams params,
        AnnualRate costCap,
        WorkdayCalendar calendar) {

    private static final String STANDARD_TIER = "STANDARD";
    private static final int RATE_DECIMALS = 6;

    /** The price of a term for a tier; a tier without a line of its own pays the STANDARD one. */
    public Optional<ProductParams.PriceLine> price(int termCount, String priceTier) {
        return line(termCount, priceTier).or(() -> line(termCount, STANDARD_TIER));
    }

    /** The first day that bears interest on a purchase of a business date (AGR-05). */
    public LocalDate lentOn(LocalDate tradeDate) {
        return switch (params.interestStarts()) {
            case TRADE_DATE -> tradeDate;
            case SETTLEMENT_DATE -> calendar.nextWorkday(tradeDate);
        };
    }

    /** What the schedule of a loan depends on; it is due and charged from the first day that bears interest. */
    public ScheduleTerms terms(Money amount, int termCount, Price price, LocalDate lentOn) {
        var conventions = new Conventions(
                params.dayCount(),
                params.yearCut(),
                params.firstPeriod(),
                params.rounding().mode(),
                params.levelPayment(),
                params.multipleOfFen(),
                params.tail());
        return new ScheduleTerms(
                params.method(),
                amount,
                termCount,
                price,
                dueDates(lentOn).with(daysOff()),
                conventions,
                params.downPaymentPercent());
    }

    /**
     * How lateness is charged: contract rate x factor, or the rate given, never above the cost cap (ODP-05).
     *
     * @param price what the borrower pays without any promotion
     * @param simpleCost 12 r of the loan at that price: the contract rate of a loan that is priced by a fee
     */
    public PenaltyRule penaltyRule(Price price, AnnualRate simpleCost) {
        var rate = penaltyRate(price, simpleCost);
        return new PenaltyRule(
                rate.compareTo(costCap) > 0 ? costCap : rate,
                params.penaltyDayBasis(),
                params.graceDays(),
                params.graceCounts(),
                costCap);
    }

    /** Whether the lender's advance line may pay the merchant when its position cannot. */
    public boolean advanceAllowed() {
        return params.funding() == ProductParams.Funding.ADVANCE_ALLOWED;
    }

    /** The day on which something is due whose turn by the month would be the planned one (PRD-05). */
    public LocalDate dueOn(LocalDate planned) {
        return daysOff().dueOn(1, planned);
    }

    /** The day on which the bill for an installment is made (BIL-01). */
    public LocalDate billOn(LocalDate dueDate) {
        return dueDate.minusDays(params.dueOffsetDays());
    }

    private AnnualRate penaltyRate(Price price, AnnualRate simpleCost) {
        if (params.penaltyAnnualRatePercent() != null) {
            return AnnualRate.ofPercent(params.penaltyAnnualRatePercent());
        }
        if (params.penaltyFactor() == null) {
            return new AnnualRate(BigDecimal.ZERO);
        }
        var contract = price instanceof Price.Annual(var rate) ? rate : simpleCost;
        var percent = contract.percent().multiply(new BigDecimal(params.penaltyFactor()));
        return new AnnualRate(percent.setScale(RATE_DECIMALS, RoundingMode.HALF_UP));
    }

    private Optional<ProductParams.PriceLine> line(int termCount, String tier) {
        return params.prices().stream()
                .filter(line ->
                        line.termCount() == termCount && line.priceTier().equals(tier))
                .findFirst();
    }

    private DaysOff daysOff() {
        return switch (params.daysOff()) {
            case IGNORED -> new DaysOff.Ignored();
            case NEXT_WORKDAY -> new DaysOff.NextWorkday(calendar, false);
            case NEXT_WORKDAY_WITH_INTEREST -> new DaysOff.NextWorkday(calendar, true);
        };
    }

    private DueDates dueDates(LocalDate lentOn) {
        return switch (params.dueDayRule()) {
            case SAME_AS_PURCHASE -> DueDates.from(lentOn, Frequency.MONTHLY);
            case AFTER_BILL_DAY -> {
                var bill = dayAfter(lentOn, params.billDay());
                yield DueDates.firstOn(lentOn, farEnough(lentOn, bill.plusDays(params.dueOffsetDays())));
            }
            case FIXED_DAY -> DueDates.firstOn(lentOn, farEnough(lentOn, dayAfter(lentOn, params.dueDay())));
        };
    }

    private LocalDate farEnough(LocalDate lentOn, LocalDate firstDue) {
        var due = firstDue;
        while (ChronoUnit.DAYS.between(lentOn, due) < params.firstPeriodMinDays()) {
            due = due.plusMonths(1);
        }
        return due;
    }

    /** A purchase on a bill day goes to the next bill: that day's bill is made at its beginning. */
    private static LocalDate dayAfter(LocalDate date, @Nullable Integer dayOfMonth) {
        var thisMonth = date.withDayOfMonth(dayOfMonth == null ? 1 : dayOfMonth);
        return thisMonth.isAfter(date) ? thisMonth : thisMonth.plusMonths(1);
    }
}
