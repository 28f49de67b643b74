package io.fenqi.installment.quote;

import io.fenqi.installment.overdue.PenaltyRule;
import io.fenqi.installment.pricing.CostDisclosure;
import io.fenqi.installment.product.ProductOffer;
import io.fenqi.installment.product.ProductParams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The cost table of a loan: every item, who charges it, and what comes on top if it is not paid (CMP-02, CMP-04). */
final class CostTable {

    private static final int DECIMALS = 4;
    private static final String NONE = "NONE";

    private CostTable() {}

    static List<QuotedPlan.CostLine> of(
            ProductOffer offer, ProductParams.PriceLine line, CostDisclosure cost, PenaltyRule penalty) {
        var lines = new ArrayList<QuotedPlan.CostLine>();
        var simple = percent(cost.simple().percent());
        if (line.annualRatePercent() != null) {
            lines.add(new QuotedPlan.CostLine(
                    "INTEREST",
                    "PER_INSTALLMENT",
                    line.annualRatePercent() + " % a year on the open principal",
                    simple,
                    offer.lenderId(),
                    "PENALTY_INTEREST"));
        } else if (line.feeRatePerPeriodPercent() != null) {
            lines.add(new QuotedPlan.CostLine(
                    "INSTALLMENT_FEE",
                    "PER_INSTALLMENT",
                    line.feeRatePerPeriodPercent() + " % of the amount with each installment",
                    simple,
                    offer.lenderId(),
                    "PENALTY_INTEREST"));
        } else {
            lines.add(new QuotedPlan.CostLine(
                    "INTEREST", NONE, "0 % a year", simple, offer.lenderId(), "PENALTY_INTEREST"));
        }
        lines.add(new QuotedPlan.CostLine(
                "PENALTY_INTEREST",
                "ONLY_WHEN_OVERDUE",
                "%s %% a year on the overdue principal, per day over %d"
                        .formatted(penalty.rate().percent().toPlainString(), penalty.dayBasis()),
                percent(penalty.rate().percent()),
                offer.lenderId(),
                NONE));
        payoffFee(offer, lines);
        return List.copyOf(lines);
    }

    private static void payoffFee(ProductOffer offer, List<QuotedPlan.CostLine> lines) {
        var fee = offer.params().earlyPayoff().feeRatePercent();
        if (new BigDecimal(fee).signum() > 0) {
            lines.add(new QuotedPlan.CostLine(
                    "EARLY_PAYOFF_FEE",
                    "ONLY_ON_EARLY_PAYOFF",
                    fee + " % of the principal not yet due",
                    percent(new BigDecimal(fee)),
                    offer.lenderId(),
                    NONE));
        }
    }

    /** Four decimals, half-up: what is shown of an annualised rate. */
    static String percent(BigDecimal percent) {
        return percent.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
