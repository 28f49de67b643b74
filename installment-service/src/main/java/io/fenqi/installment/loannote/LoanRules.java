package io.fenqi.installment.loannote;

import io.fenqi.installment.overdue.GradingDays;
import io.fenqi.installment.overdue.PenaltyRule;
import io.fenqi.installment.pricing.ScheduleTerms;
import io.fenqi.installment.product.Component;
import io.fenqi.installment.product.ProductOffer;
import io.fenqi.installment.product.ProductParams;
import io.fenqi.kernel.money.Money;
import java.util.List;

/**
 * What the product version of a loan note says about payments.
 *
 * @param principalFirstAfterDays days past due after which principal is paid first
 * @param terms what its schedule was made from
 */
record LoanRules(
        PenaltyRule penalty,
        boolean interestBearsPenalty,
        List<Component> allocation,
        int principalFirstAfterDays,
        GradingDays grading,
        ProductParams.EarlyPayoff earlyPayoff,
        ScheduleTerms terms) {

    static LoanRules of(LoanNote loan, ProductOffer offer) {
        var params = offer.params();
        var line = offer.price(loan.termCount(), loan.priceTier()).orElseThrow();
        var penalty =
                new PenaltyRule(loan.penaltyRate(), params.penaltyDayBasis(), params.graceDays(), params.graceCounts());
        return new LoanRules(
                penalty,
                params.penaltyBase() == ProductParams.PenaltyBearing.OVERDUE_PRINCIPAL_PLUS_INTEREST,
                params.allocation(),
                params.principalFirstAfterDays(),
                params.grading(),
                params.earlyPayoff(),
                offer.terms(Money.ofFen(loan.principalFen()), line, loan.lentOn()));
    }
}
