package io.fenqi.installment.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Whether and at what price a loan may be paid off early (PRD-07, REP-14; docs/money.md M-16).
 *
 * @param minInstallmentsDue how many installments must have fallen due before
 * @param fees by installments that have fallen due, the step with the most of them counts; none unless said
 * @param interest what the running period charges
 * @param unbilledInstallments whether single installments may be paid before their bill is made (BIL-04); true unless said
 * @param prepayment whether and how an amount of principal may be paid ahead; in any mode, from 100 yuan, unless said
 */
public record EarlyPayoff(
        boolean allowed,
        @Min(0) @Max(360) Integer minInstallmentsDue,
        @Size(max = 20) List<@NotNull @Valid FeeStep> fees,
        @NotNull Interest interest,
        Boolean unbilledInstallments,
        @Valid Prepayment prepayment) {

    /** At any time, interest to the day, without a fee. */
    public static final EarlyPayoff FREE = new EarlyPayoff(true, 0, List.of(), Interest.TO_DAY, true, Prepayment.USUAL);

    public EarlyPayoff {
        minInstallmentsDue = ProductParams.or(minInstallmentsDue, 0);
        fees = ProductParams.or(fees, List.of());
        unbilledInstallments = ProductParams.or(unbilledInstallments, true);
        prepayment = ProductParams.or(prepayment, Prepayment.USUAL);
    }

    /** Whether a loan of which so many installments have fallen due may be paid off. */
    public boolean allowedAfter(long installmentsDue) {
        return allowed && installmentsDue >= minInstallmentsDue;
    }

    /** The fee in percent of the principal not yet due, once so many installments have fallen due. */
    public BigDecimal feePercent(long installmentsDue) {
        return fees.stream()
                .filter(step -> step.fromInstallmentsDue() <= installmentsDue)
                .max(Comparator.comparingInt(FeeStep::fromInstallmentsDue))
                .map(step -> new BigDecimal(step.ratePercent()))
                .orElse(BigDecimal.ZERO);
    }

    /** What the running period charges on an early payoff. */
    public enum Interest {
        TO_DAY,
        FULL_PERIOD
    }

    /**
     * How an amount may be paid ahead (docs/money.md M-34).
     *
     * @param modes what the borrower may choose from; none, and nothing may be paid ahead
     * @param minAmountFen least amount beyond what is due; 100 yuan unless said
     */
    public record Prepayment(
            @NotNull @Size(max = 3) List<@NotNull PrepaymentMode> modes,
            @Min(1) @Max(ProductParams.AMOUNT_MAX_FEN) Long minAmountFen) {

        static final Prepayment USUAL = new Prepayment(List.of(PrepaymentMode.values()), 100_00L);

        public Prepayment {
            minAmountFen = ProductParams.or(minAmountFen, 100_00L);
        }
    }

    /** A fee that holds from so many installments due on, until the next step. */
    public record FeeStep(
            @Min(0) @Max(360) int fromInstallmentsDue,

            @NotNull @Pattern(regexp = ProductParams.PERCENT)
            String ratePercent) {}
}
