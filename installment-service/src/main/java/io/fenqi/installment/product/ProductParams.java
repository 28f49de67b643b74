package io.fenqi.installment.product;

import io.fenqi.installment.overdue.GraceCounts;
import io.fenqi.installment.overdue.GradingDays;
import io.fenqi.installment.pricing.FirstPeriod;
import io.fenqi.installment.pricing.LevelPayment;
import io.fenqi.installment.pricing.Price;
import io.fenqi.installment.pricing.RepaymentMethod;
import io.fenqi.installment.pricing.YearCut;
import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.DayCount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the business side decides about a product version (PRD-01 to PRD-14), as it is sent and as it is stored; what
 * may be left out has its default here. Percentages are text such as "15.6"; amounts are fen.
 *
 * @param downPaymentPercent share of the amount that is due at once, before the installments of the method
 * @param yearCut where ACT/ACT cuts a year; JAN01 unless said
 * @param firstPeriod how an irregular first period is charged; BY_DAYS unless said
 * @param rounding HALF_UP unless said
 * @param multipleOfFen what the regular installment is a multiple of; 1 unless said, 100 for whole yuan
 * @param levelPayment how the level payment is found; CLOSED unless said
 * @param tail which installment takes the rest of an equal split; LAST unless said
 * @param prices one line per term count and price tier
 * @param costRange between which annualised costs the tiers may lie, as it is published; needed with several tiers
 * @param billDay day of the month (1 to 28) on which bills are made; needed for AFTER_BILL_DAY
 * @param dueDay day of the month (1 to 28) on which installments are due; needed for FIXED_DAY
 * @param dueOffsetDays days between bill and due date; 10 unless said
 * @param firstPeriodMinDays least days to the first due date, else it is a month later
 * @param daysOff what happens to a due date on which nobody works; IGNORED unless said
 * @param interestStarts TRADE_DATE unless said
 * @param graceDays days after the due date on which paying is still in time
 * @param penaltyFactor penalty rate over contract rate, 1.3 to 1.5
 * @param penaltyAnnualRatePercent penalty rate of its own, instead of the factor
 * @param penaltyDayBasis 360 or 365
 * @param allocation in which order money is taken, by days past due; see {@link AllocationRule}
 * @param refundOrder from which installments not billed yet a refund takes principal; LAST_FIRST unless said
 * @param extension how often and how far a loan may be put off (ODP-10)
 * @param funding whose money pays the merchant; without it the version is not published
 * @param agreements the texts that a borrower signs for a loan of this version
 * @param grading from how many days past due a loan has which of the five grades (ODP-07)
 * @param quoteValidMinutes how long a quote may be booked
 * @param readingSeconds how long the cost table must be shown before the borrower may agree (CMP-05)
 * @param effectiveTo last day on which quotes are made; open when left out
 */
public record ProductParams(
        @NotNull LenderType lenderType,
        @NotNull RepaymentMethod method,
        @Min(0) @Max(90) Integer downPaymentPercent,
        @NotNull DayCount dayCount,
        YearCut yearCut,
        FirstPeriod firstPeriod,
        Rounding rounding,
        @Min(1) @Max(100_00) Integer multipleOfFen,
        LevelPayment levelPayment,
        Money.Tail tail,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid PriceLine> prices,
        @Nullable @Valid CostRange costRange,
        @Positive @Max(AMOUNT_MAX_FEN) long minAmountFen,
        @Positive @Max(AMOUNT_MAX_FEN) long maxAmountFen,
        DueDayRule dueDayRule,
        @Nullable @Min(1) @Max(28) Integer billDay,
        @Nullable @Min(1) @Max(28) Integer dueDay,
        @Min(1) @Max(28) Integer dueOffsetDays,
        @Min(0) @Max(31) Integer firstPeriodMinDays,
        DayOffRule daysOff,
        InterestStarts interestStarts,
        @Min(0) @Max(30) Integer graceDays,
        GraceCounts graceCounts,
        @Nullable @Pattern(regexp = PERCENT) String penaltyFactor,
        @Nullable @Pattern(regexp = PERCENT) String penaltyAnnualRatePercent,
        PenaltyBearing penaltyBase,
        Integer penaltyDayBasis,
        @Size(min = 1, max = 10) List<@NotNull @Valid AllocationRule> allocation,
        @Valid EarlyPayoff earlyPayoff,
        RefundOrder refundOrder,
        @Valid ExtensionRule extension,
        @Valid GradingDays grading,
        Boolean drawdownApproval,
        @Nullable Funding funding,
        @Size(max = 20) List<@NotNull @Valid AgreementText> agreements,
        @Min(1) @Max(1440) Integer quoteValidMinutes,
        @Min(0) @Max(600) Integer readingSeconds,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    static final long AMOUNT_MAX_FEN = 10_000_000_000L;
    static final String PERCENT = "\\d{1,3}(\\.\\d{1,6})?";
    static final String CODE = "[A-Z0-9_-]{1,32}";

    public ProductParams {
        downPaymentPercent = or(downPaymentPercent, 0);
        yearCut = or(yearCut, YearCut.JAN01);
        firstPeriod = or(firstPeriod, FirstPeriod.BY_DAYS);
        rounding = or(rounding, Rounding.HALF_UP);
        multipleOfFen = or(multipleOfFen, 1);
        levelPayment = or(levelPayment, LevelPayment.CLOSED);
        tail = or(tail, Money.Tail.LAST);
        dueDayRule = or(dueDayRule, DueDayRule.SAME_AS_PURCHASE);
        dueOffsetDays = or(dueOffsetDays, 10);
        firstPeriodMinDays = or(firstPeriodMinDays, 0);
        daysOff = or(daysOff, DayOffRule.IGNORED);
        interestStarts = or(interestStarts, InterestStarts.TRADE_DATE);
        graceDays = or(graceDays, 0);
        graceCounts = or(graceCounts, GraceCounts.RETROACTIVE);
        penaltyBase = or(penaltyBase, PenaltyBearing.OVERDUE_PRINCIPAL);
        penaltyDayBasis = or(penaltyDayBasis, 360);
        allocation = or(allocation, AllocationRule.USUAL);
        earlyPayoff = or(earlyPayoff, EarlyPayoff.FREE);
        refundOrder = or(refundOrder, RefundOrder.LAST_FIRST);
        extension = or(extension, ExtensionRule.ONCE);
        grading = or(grading, GradingDays.USUAL);
        drawdownApproval = or(drawdownApproval, false);
        agreements = or(agreements, List.of());
        quoteValidMinutes = or(quoteValidMinutes, 30);
        readingSeconds = or(readingSeconds, 0);
    }

    static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** The allocation rule of a loan that is so many days past due. */
    public static AllocationRule allocation(List<AllocationRule> rules, long daysPastDue) {
        return rules.stream()
                .filter(rule -> rule.fromDaysPastDue() <= daysPastDue)
                .max(Comparator.comparingInt(AllocationRule::fromDaysPastDue))
                .orElseThrow();
    }

    /** What kind of institution lends; caps differ by it (CMP-03). */
    public enum LenderType {
        BANK,
        CONSUMER_FINANCE,
        MICRO_LENDER
    }

    /** How a half fen is rounded. */
    public enum Rounding {
        HALF_UP(RoundingMode.HALF_UP),
        HALF_EVEN(RoundingMode.HALF_EVEN);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }

        RoundingMode mode() {
            return mode;
        }
    }

    /** What bears penalty when it is late. */
    public enum PenaltyBearing {
        OVERDUE_PRINCIPAL,
        OVERDUE_PRINCIPAL_PLUS_INTEREST
    }

    /** From when interest counts (AGR-05). */
    public enum InterestStarts {
        TRADE_DATE,
        /** The day on which the merchant is paid: the first working day after the purchase. */
        SETTLEMENT_DATE
    }

    /** On which day installments fall due (PRD-05). */
    public enum DueDayRule {
        /** Monthly on the day of the purchase. */
        SAME_AS_PURCHASE,
        /** So many days after the first bill day that follows the purchase, then monthly. */
        AFTER_BILL_DAY,
        /** Always on the due day of the month. */
        FIXED_DAY
    }

    /** What happens to a due date on which nobody works. */
    public enum DayOffRule {
        IGNORED,
        NEXT_WORKDAY,
        NEXT_WORKDAY_WITH_INTEREST
    }

    /** Whose money pays the merchant. */
    public enum Funding {
        PREFUNDED_ONLY,
        ADVANCE_ALLOWED
    }

    /** What kinds of text a borrower must have signed. */
    public enum AgreementType {
        LOAN_CONTRACT,
        COST_DISCLOSURE,
        WITHHOLD_AUTH
    }

    /** A text of credit-service by its code; there it must exist, which only its owner can know. */
    public record AgreementText(
            @NotNull AgreementType type,
            @NotNull @Pattern(regexp = CODE) String templateCode) {}

    /**
     * The price of one term count for one tier of borrowers: either interest or a fee, neither for free loans.
     *
     * @param annualRatePercent nominal interest in percent a year
     * @param feeRatePerPeriodPercent fee per installment in percent of the amount
     */
    public record PriceLine(
            @Min(1) @Max(360) int termCount,
            @NotNull @Pattern(regexp = CODE) String priceTier,
            @Nullable @Pattern(regexp = PERCENT) String annualRatePercent,
            @Nullable @Pattern(regexp = PERCENT) String feeRatePerPeriodPercent) {

        /** The price as schedules are made from it. */
        public Price price() {
            return Price.of(annualRatePercent, feeRatePerPeriodPercent);
        }
    }

    /** The published range of annualised costs (12 r), both ends included (PRD-14). */
    public record CostRange(
            @NotNull @Pattern(regexp = PERCENT) String fromPercent,
            @NotNull @Pattern(regexp = PERCENT) String toPercent) {}
}
