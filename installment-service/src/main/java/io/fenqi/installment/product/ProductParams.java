package io.fenqi.installment.product;

import io.fenqi.installment.overdue.GraceCounts;
import io.fenqi.installment.overdue.GradingDays;
import io.fenqi.installment.pricing.RepaymentMethod;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the business side decides about a product version (PRD-01 to PRD-09), as it is sent and as it is stored; what
 * may be left out has its default here. Percentages are text such as "15.6"; amounts are fen.
 *
 * @param prices one line per term count and price tier
 * @param rounding HALF_UP unless said
 * @param tail which installment takes the rest of an equal split; LAST unless said
 * @param billDay day of the month (1 to 28) on which bills are made; needed for AFTER_BILL_DAY
 * @param dueOffsetDays days between bill and due date; 10 unless said
 * @param graceDays days after the due date on which paying is still in time
 * @param penaltyFactor penalty rate over contract rate, 1.3 to 1.5
 * @param penaltyAnnualRatePercent penalty rate of its own, instead of the factor
 * @param penaltyDayBasis 360 or 365
 * @param allocation order in which an installment's parts are paid; FEE, PENALTY, INTEREST, PRINCIPAL unless said
 * @param principalFirstAfterDays days past due after which principal is paid first; 90 unless said
 * @param grading from how many days past due a loan has which of the five grades (ODP-07)
 * @param quoteValidMinutes how long a quote may be booked
 * @param readingSeconds how long the cost table must be shown before the borrower may agree (CMP-05)
 * @param effectiveTo last day on which quotes are made; open when left out
 */
public record ProductParams(
        @NotNull LenderType lenderType,
        @NotNull RepaymentMethod method,
        @NotNull DayCount dayCount,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid PriceLine> prices,
        @Positive @Max(AMOUNT_MAX_FEN) long minAmountFen,
        @Positive @Max(AMOUNT_MAX_FEN) long maxAmountFen,
        RoundingMode rounding,
        Money.Tail tail,
        @Nullable @Min(1) @Max(28) Integer billDay,
        DueDayRule dueDayRule,
        @Min(1) @Max(28) Integer dueOffsetDays,
        @Min(0) @Max(30) Integer graceDays,
        GraceCounts graceCounts,
        @Nullable @Pattern(regexp = PERCENT) String penaltyFactor,
        @Nullable @Pattern(regexp = PERCENT) String penaltyAnnualRatePercent,
        PenaltyBearing penaltyBase,
        Integer penaltyDayBasis,
        @Size(min = 4, max = 4) List<@NotNull Component> allocation,
        @Min(1) @Max(3650) Integer principalFirstAfterDays,
        @Valid EarlyPayoff earlyPayoff,
        @Valid GradingDays grading,
        Boolean drawdownApproval,
        Boolean advanceAllowed,
        @Min(1) @Max(1440) Integer quoteValidMinutes,
        @Min(0) @Max(600) Integer readingSeconds,
        InterestStarts interestStarts,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    static final long AMOUNT_MAX_FEN = 10_000_000_000L;
    static final String PERCENT = "\\d{1,3}(\\.\\d{1,6})?";
    private static final List<Component> ALLOCATION =
            List.of(Component.FEE, Component.PENALTY, Component.INTEREST, Component.PRINCIPAL);

    public ProductParams {
        rounding = or(rounding, RoundingMode.HALF_UP);
        tail = or(tail, Money.Tail.LAST);
        dueDayRule = or(dueDayRule, DueDayRule.SAME_AS_PURCHASE);
        dueOffsetDays = or(dueOffsetDays, 10);
        graceDays = or(graceDays, 0);
        graceCounts = or(graceCounts, GraceCounts.RETROACTIVE);
        penaltyBase = or(penaltyBase, PenaltyBearing.OVERDUE_PRINCIPAL);
        penaltyDayBasis = or(penaltyDayBasis, 360);
        allocation = or(allocation, ALLOCATION);
        principalFirstAfterDays = or(principalFirstAfterDays, 90);
        earlyPayoff = or(earlyPayoff, new EarlyPayoff(true, "0", EarlyPayoff.Interest.TO_DAY));
        grading = or(grading, GradingDays.USUAL);
        drawdownApproval = or(drawdownApproval, false);
        advanceAllowed = or(advanceAllowed, false);
        readingSeconds = or(readingSeconds, 0);
        quoteValidMinutes = or(quoteValidMinutes, 30);
        interestStarts = or(interestStarts, InterestStarts.TRADE_DATE);
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** What kind of institution lends; caps differ by it (CMP-03). */
    public enum LenderType {
        BANK,
        CONSUMER_FINANCE,
        MICRO_LENDER
    }

    /** What bears penalty when it is late. */
    public enum PenaltyBearing {
        OVERDUE_PRINCIPAL,
        OVERDUE_PRINCIPAL_PLUS_INTEREST
    }

    /** From when interest counts. */
    public enum InterestStarts {
        TRADE_DATE
    }

    /** On which day installments fall due (PRD-05). */
    public enum DueDayRule {
        /** Monthly on the day of the purchase. */
        SAME_AS_PURCHASE,
        /** So many days after the first bill day that follows the purchase, then monthly. */
        AFTER_BILL_DAY
    }

    /**
     * The price of one term count for one tier of borrowers: either interest or a fee, neither for free loans.
     *
     * @param annualRatePercent nominal interest in percent a year
     * @param feeRatePerPeriodPercent fee per installment in percent of the amount
     */
    public record PriceLine(
            @Min(1) @Max(360) int termCount,
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{1,32}") String priceTier,
            @Nullable @Pattern(regexp = PERCENT) String annualRatePercent,
            @Nullable @Pattern(regexp = PERCENT) String feeRatePerPeriodPercent) {}

    /**
     * Whether and at what price a loan may be paid off early (PRD-07, REP-14).
     *
     * @param feeRatePercent fee in percent of the principal that is not yet due
     * @param interest what the running period charges
     */
    public record EarlyPayoff(
            boolean allowed,
            @NotNull @Pattern(regexp = PERCENT) String feeRatePercent,
            @NotNull Interest interest) {

        /** What the running period charges on an early payoff. */
        public enum Interest {
            TO_DAY,
            FULL_PERIOD
        }
    }
}
