package io.fenqi.installment.quote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.installment.pricing.CostDisclosure;
import io.fenqi.installment.pricing.Price;
import io.fenqi.installment.pricing.RepaymentSchedule;
import io.fenqi.installment.pricing.ScheduleEngine;
import io.fenqi.installment.pricing.ScheduleTerms;
import io.fenqi.installment.product.ProductOffer;
import io.fenqi.installment.product.PromotionOffer;
import io.fenqi.kernel.money.Money;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan of a loan before anything is stored: schedule, cost and who pays for the promotion (PRD-10, PRD-11). */
final class DrawUpPlan {

    private final ProductOffer offer;
    private final Wish wish;
    private final LocalDate lentOn;

    private DrawUpPlan(ProductOffer offer, Wish wish) {
        this.offer = offer;
        this.wish = wish;
        this.lentOn = offer.lentOn(wish.tradeDate());
    }

    /**
     * The plan at the price that charges least: the product's own or that of a promotion.
     *
     * @param promotions those in force for the product, the merchant and the date
     */
    static QuotedPlan of(ProductOffer offer, List<PromotionOffer> promotions, Wish wish) {
        return new DrawUpPlan(offer, wish).plan(promotions);
    }

    private QuotedPlan plan(List<PromotionOffer> promotions) {
        var params = offer.params();
        if (wish.amountFen() < params.minAmountFen() || wish.amountFen() > params.maxAmountFen()) {
            throw new Refused(
                    InstallmentError.AMOUNT_OUT_OF_RANGE,
                    "%d to %d fen".formatted(params.minAmountFen(), params.maxAmountFen()));
        }
        var line = offer.price(wish.termCount(), wish.priceTier())
                .orElseThrow(() -> new Refused(
                        InstallmentError.TERM_NOT_OFFERED,
                        "%d installments for tier %s".formatted(wish.termCount(), wish.priceTier())));
        var usual = priced(line.price(), null);
        var best = promotions.stream()
                .flatMap(promotion -> promotion.price(line.termCount(), line.priceTier()).stream()
                        .map(price -> priced(price, promotion)))
                .filter(priced -> priced.chargesFen() < usual.chargesFen())
                .min(Comparator.comparingLong(Priced::chargesFen))
                .orElse(usual);
        if (best.cost().simple().compareTo(offer.costCap()) > 0) {
            throw new Refused(
                    InstallmentError.COST_ABOVE_CAP,
                    "%s, the cap is %s".formatted(best.cost().simple(), offer.costCap()));
        }
        return plan(best, usual);
    }

    private QuotedPlan plan(Priced best, Priced usual) {
        var penalty = offer.penaltyRule(usual.terms().price(), usual.cost().simple());
        var schedule = best.schedule();
        var price = best.terms().price();
        return new QuotedPlan(
                offer.lenderId(),
                offer.productCode(),
                offer.versionNo(),
                offer.params().method().name(),
                wish.priceTier(),
                price instanceof Price.Annual(var rate) ? rate.percent().toPlainString() : null,
                price instanceof Price.FeePerPeriod(var rate) ? rate.percent().toPlainString() : null,
                promotion(best, usual.chargesFen() - best.chargesFen()),
                lentOn,
                wish.amountFen(),
                wish.termCount(),
                rows(schedule),
                isProvisional(schedule),
                schedule.interestFen(),
                schedule.feeFen(),
                wish.amountFen() + best.chargesFen(),
                CostTable.percent(best.cost().simple().percent()),
                CostTable.percent(best.cost().compound().percent()),
                penalty.rate().percent().toPlainString(),
                CostTable.of(offer, best, penalty),
                offer.params().costRange(),
                offer.params().readingSeconds(),
                offer.params().drawdownApproval(),
                offer.advanceAllowed());
    }

    private Priced priced(Price price, @Nullable PromotionOffer promotion) {
        var terms = offer.terms(Money.ofFen(wish.amountFen()), wish.termCount(), price, lentOn);
        var schedule = ScheduleEngine.schedule(terms);
        return new Priced(terms, schedule, CostDisclosure.of(terms, schedule), promotion);
    }

    private static QuotedPlan.@Nullable Promotion promotion(Priced best, long subsidyFen) {
        var promotion = best.promotion();
        if (promotion == null) {
            return null;
        }
        var shares = new ArrayList<QuotedPlan.Subsidy>();
        promotion.split(subsidyFen).forEach((payer, fen) -> shares.add(new QuotedPlan.Subsidy(payer, fen)));
        return new QuotedPlan.Promotion(promotion.no(), promotion.name(), subsidyFen, shares);
    }

    private static List<QuotedPlan.Installment> rows(RepaymentSchedule schedule) {
        return schedule.installments().stream()
                .map(row -> new QuotedPlan.Installment(
                        row.installmentNo(),
                        row.dueDate(),
                        row.principalFen(),
                        row.interestFen(),
                        row.feeFen(),
                        row.totalFen()))
                .toList();
    }

    /** Whether days off move due dates and those of some year are not known yet. */
    private boolean isProvisional(RepaymentSchedule schedule) {
        return switch (offer.params().daysOff()) {
            case IGNORED -> false;
            case NEXT_WORKDAY, NEXT_WORKDAY_WITH_INTEREST ->
                schedule.installments().stream()
                        .anyMatch(row ->
                                offer.calendar().isProvisional(row.dueDate().getYear()));
        };
    }

    /**
     * What is asked for.
     *
     * @param tradeDate business date of the purchase
     */
    record Wish(long amountFen, int termCount, String priceTier, LocalDate tradeDate) {}

    /** The loan at one price. */
    record Priced(
            ScheduleTerms terms,
            RepaymentSchedule schedule,
            CostDisclosure cost,
            @Nullable PromotionOffer promotion) {

        long chargesFen() {
            return Math.addExact(schedule.interestFen(), schedule.feeFen());
        }
    }
}
