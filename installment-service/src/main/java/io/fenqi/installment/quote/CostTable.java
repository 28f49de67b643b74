package io.fenqi.installment.quote;

import io.fenqi.installment.overdue.PenaltyRule;
import io.fenqi.installment.pricing.CostDisclosure;
import io.fenqi.installment.pricing.Price;
import io.fenqi.installment.product.EarlyPayoff;
import io.fenqi.installment.product.ProductOffer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The cost table of a loan: every item, who charges it, and what comes on top if it is not paid (CMP-02, CMP-04). */
final class CostTable {

    private static final int DECIMALS = 4;
    private static final String NONE = "NONE";

    private CostTable() {}

    static List<QuotedPlan.CostLine> of(ProductOffer offer, DrawUpPlan.Priced priced, PenaltyRule penalty) {
        var lines = new ArrayList<QuotedPlan.CostLine>();
        lines.add(charge(offer, priced));
        lines.add(new QuotedPlan.CostLine(
                "PENALTY_INTEREST",
                "ONLY_WHEN_OVERDUE",
                "%s %% a year on the overdue principal, per day over %d"
                        .formatted(penalty.rate().percent().toPlainString(), penalty.dayBasis()),
                percent(penalty.rate().percent()),
                offer.lenderId(),
                NONE));
        for (var step : offer.params().earlyPayoff().fees()) {
            if (offer.params().earlyPayoff().allowed() && new BigDecimal(step.ratePercent()).signum() > 0) {
                lines.add(payoffFee(offer, priced, step));
            }
        }
        return List.copyOf(lines);
    }

    private static QuotedPlan.CostLine charge(ProductOffer offer, DrawUpPlan.Priced priced) {
        var item = priced.terms().price() instanceof Price.FeePerPeriod ? "INSTALLMENT_FEE" : "INTEREST";
        var standard = switch (priced.terms().price()) {
            case Price.Annual(var rate) -> plain(rate.percent()) + " % a year on the open principal";
            case Price.FeePerPeriod(var rate) -> plain(rate.percent()) + " % of the amount with each installment";
            case Price.Free() -> "0 % a year";
        };
        return new QuotedPlan.CostLine(
                item,
                priced.terms().price() instanceof Price.Free ? NONE : "PER_INSTALLMENT",
                standard,
                percent(priced.cost().simple().percent()),
                offer.lenderId(),
                "PENALTY_INTEREST");
    }

    /** Annualised as the whole cost of a loan that is paid off with the first installment to which the step applies. */
    private static QuotedPlan.CostLine payoffFee(
            ProductOffer offer, DrawUpPlan.Priced priced, EarlyPayoff.FeeStep step) {
        var installments = priced.schedule().installments();
        var earliest = Math.max(
                step.fromInstallmentsDue(), offer.params().earlyPayoff().minInstallmentsDue());
        var last = Math.clamp(earliest, 1, installments.size());
        var fee = new BigDecimal(step.ratePercent())
                .movePointLeft(2)
                .multiply(BigDecimal.valueOf(installments.get(last - 1).balanceFen()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var cost = CostDisclosure.ofPaidOff(priced.terms(), priced.schedule(), last, fee);
        return new QuotedPlan.CostLine(
                "EARLY_PAYOFF_FEE",
                "ONLY_ON_EARLY_PAYOFF",
                "%s %% of the principal not yet due, once %d installments have fallen due"
                        .formatted(step.ratePercent(), step.fromInstallmentsDue()),
                percent(cost.simple().percent()),
                offer.lenderId(),
                NONE);
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    /** Four decimals, half-up: what is shown of an annualised rate. */
    static String percent(BigDecimal percent) {
        return percent.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
