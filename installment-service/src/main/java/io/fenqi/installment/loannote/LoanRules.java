package io.fenqi.installment.loannote;

import io.fenqi.installment.overdue.GradingDays;
import io.fenqi.installment.overdue.PenaltyRule;
import io.fenqi.installment.pricing.ScheduleTerms;
import io.fenqi.installment.product.AllocationRule;
import io.fenqi.installment.product.EarlyPayoff;
import io.fenqi.installment.product.ProductOffer;
import io.fenqi.installment.product.ProductParams;
import io.fenqi.installment.product.RefundOrder;
import io.fenqi.kernel.money.Money;
import java.util.List;

/**
 * What the product version of a loan note says about payments.
 *
 * @param allocation in which order money is taken, by days past due
 * @param refundOrder from which installments a refund takes what is not billed yet
 * @param putOffInterest what an extension costs
 * @param terms what its schedule was made from: the price it was booked with, the due dates that were agreed
 */
record LoanRules(
        PenaltyRule penalty,
        boolean interestBearsPenalty,
        List<AllocationRule> allocation,
        GradingDays grading,
        EarlyPayoff earlyPayoff,
        RefundOrder refundOrder,
        PutOffInterest putOffInterest,
        ScheduleTerms terms) {

    static LoanRules of(LoanNote loan, ProductOffer offer) {
        var params = offer.params();
        var agreed = loan.items().stream().map(DueItem::agreedDueDate).toList();
        var terms = offer.terms(
                Money.ofFen(loan.principalFen()),
                loan.origin().termCount(),
                loan.origin().price(),
                loan.lentOn());
        var penalty = new PenaltyRule(
                loan.penaltyRate(),
                params.penaltyDayBasis(),
                params.graceDays(),
                params.graceCounts(),
                offer.costCap());
        return new LoanRules(
                penalty,
                params.penaltyBase() == ProductParams.PenaltyBearing.OVERDUE_PRINCIPAL_PLUS_INTEREST,
                params.allocation(),
                params.grading(),
                params.earlyPayoff(),
                params.refundOrder(),
                PutOffInterest.of(offer, loan.origin().price()),
                terms.agreed(agreed));
    }

    AllocationRule allocation(long daysPastDue) {
        return ProductParams.allocation(allocation, daysPastDue);
    }
}
