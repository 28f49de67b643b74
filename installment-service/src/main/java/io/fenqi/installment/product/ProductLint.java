package io.fenqi.installment.product;

import io.fenqi.installment.pricing.CostDisclosure;
import io.fenqi.installment.pricing.RepaymentMethod;
import io.fenqi.installment.pricing.ScheduleEngine;
import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kit.problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What keeps a product version from being published (PRD-12, PRD-06, CMP-03); every finding names its parameter. */
final class ProductLint {

    private static final BigDecimal FACTOR_MIN = new BigDecimal("1.3");
    private static final BigDecimal FACTOR_MAX = new BigDecimal("1.5");

    private final ProductOffer offer;
    private final List<FieldError> findings = new ArrayList<>();

    private ProductLint(ProductOffer offer) {
        this.offer = offer;
    }

    static List<FieldError> findings(ProductOffer offer) {
        var lint = new ProductLint(offer);
        lint.checkAmountsAndDates();
        lint.checkDueDays();
        lint.checkAllocation();
        lint.checkPenalty();
        lint.checkEarlyPayoff();
        lint.checkExtension();
        lint.checkPolicies();
        lint.checkPrices();
        return List.copyOf(lint.findings);
    }

    private void checkAmountsAndDates() {
        var params = offer.params();
        if (params.minAmountFen() > params.maxAmountFen()) {
            add("minAmountFen", "range", "the least amount is above the most");
        }
        if (params.effectiveTo() != null && params.effectiveTo().isBefore(params.effectiveFrom())) {
            add("effectiveTo", "range", "the product would end before it starts");
        }
        var longest = params.prices().stream()
                .mapToInt(ProductParams.PriceLine::termCount)
                .max()
                .orElse(1);
        var level = switch (params.method()) {
            case EQUAL_INSTALLMENT, FLAT_FEE, INTEREST_FREE -> true;
            case EQUAL_PRINCIPAL, INTEREST_FIRST, BULLET -> false;
        };
        if (params.multipleOfFen() > 1 && !level) {
            add("multipleOfFen", "either", "%s has no regular installment".formatted(params.method()));
        }
        if (params.multipleOfFen() > 1 && params.minAmountFen() / longest < params.multipleOfFen()) {
            add("multipleOfFen", "range", "the least amount over %d installments is less than one".formatted(longest));
        }
    }

    private void checkDueDays() {
        var params = offer.params();
        var rule = params.dueDayRule();
        if (rule == ProductParams.DueDayRule.AFTER_BILL_DAY && params.billDay() == null) {
            add("billDay", "required", "AFTER_BILL_DAY needs a bill day");
        }
        if (rule == ProductParams.DueDayRule.FIXED_DAY && params.dueDay() == null) {
            add("dueDay", "required", "FIXED_DAY needs a due day");
        }
        if (rule == ProductParams.DueDayRule.SAME_AS_PURCHASE && params.firstPeriodMinDays() > 0) {
            add("firstPeriodMinDays", "either", "SAME_AS_PURCHASE always has a whole first month");
        }
    }

    private void checkAllocation() {
        var rules = offer.params().allocation();
        var days = new HashSet<Integer>();
        for (var i = 0; i < rules.size(); i++) {
            if (new HashSet<>(rules.get(i).order()).size() != Component.values().length) {
                add("allocation[%d].order".formatted(i), "complete", "every component is named once");
            }
            if (!days.add(rules.get(i).fromDaysPastDue())) {
                add("allocation[%d].fromDaysPastDue".formatted(i), "once", "these days have a rule already");
            }
        }
        if (!days.contains(0)) {
            add("allocation", "required", "there is a rule from 0 days past due");
        }
    }

    private void checkEarlyPayoff() {
        var days = new HashSet<Integer>();
        var fees = offer.params().earlyPayoff().fees();
        for (var i = 0; i < fees.size(); i++) {
            if (!days.add(fees.get(i).fromInstallmentsDue())) {
                add("earlyPayoff.fees[%d]".formatted(i), "once", "the step has a fee already");
            }
        }
        var ahead = offer.params().earlyPayoff().prepayment();
        if (new HashSet<>(ahead.modes()).size() < ahead.modes().size()) {
            add("earlyPayoff.prepayment.modes", "once", "a mode is named twice");
        }
        if (!ahead.modes().isEmpty() && ahead.minAmountFen() >= offer.params().maxAmountFen()) {
            add("earlyPayoff.prepayment.minAmountFen", "range", "no loan is so large");
        }
    }

    private void checkPolicies() {
        var params = offer.params();
        if (params.funding() == null) {
            add("funding", "required", "it must be said whether advances may pay the merchant");
        }
        for (var type : ProductParams.AgreementType.values()) {
            if (params.agreements().stream().noneMatch(text -> text.type() == type)) {
                add("agreements", "required", "there is no text of type %s".formatted(type));
            }
        }
        if (!params.grading().rises()) {
            add("grading", "order", "each grade begins later than the one before");
        }
    }

    private void checkExtension() {
        var percent = offer.params().extension().annualRatePercent();
        if (percent != null && AnnualRate.ofPercent(percent).compareTo(offer.costCap()) > 0) {
            add("extension.annualRatePercent", "cap", "above the cap of %s".formatted(offer.costCap()));
        }
    }

    private void checkPenalty() {
        var params = offer.params();
        if (params.penaltyFactor() != null) {
            var factor = new BigDecimal(params.penaltyFactor());
            if (factor.compareTo(FACTOR_MIN) < 0 || factor.compareTo(FACTOR_MAX) > 0) {
                add("penaltyFactor", "band", "the factor lies between 1.3 and 1.5");
            }
        }
        if (params.penaltyFactor() != null && params.penaltyAnnualRatePercent() != null) {
            add("penaltyAnnualRatePercent", "either", "either a factor or a rate, not both");
        }
        if (params.penaltyAnnualRatePercent() != null
                && new BigDecimal(params.penaltyAnnualRatePercent())
                                .compareTo(offer.costCap().percent())
                        > 0) {
            add("penaltyAnnualRatePercent", "cap", "above the cap of %s".formatted(offer.costCap()));
        }
        if (params.penaltyDayBasis() != 360 && params.penaltyDayBasis() != 365) {
            add("penaltyDayBasis", "basis", "a year has 360 or 365 days");
        }
    }

    private void checkPrices() {
        var tiers = offer.params().prices().stream()
                .map(ProductParams.PriceLine::priceTier)
                .distinct()
                .count();
        if (tiers > 1 && offer.params().costRange() == null) {
            add("costRange", "required", "several price tiers need a published range");
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < offer.params().prices().size(); i++) {
            var line = offer.params().prices().get(i);
            var path = "prices[%d]".formatted(i);
            if (!seen.add(line.termCount() + ":" + line.priceTier())) {
                add(path, "once", "the term and tier have a price already");
            }
            checkKind(line, path);
            checkCost(line, path);
        }
    }

    private void checkKind(ProductParams.PriceLine line, String path) {
        if (!fits(offer.params().method(), line)) {
            add(
                    path,
                    "price",
                    "%s and this kind of price do not go together"
                            .formatted(offer.params().method()));
        }
    }

    /** Whether a price is of the kind that a method charges; what is free is only so by its method. */
    private static boolean fits(RepaymentMethod method, ProductParams.PriceLine line) {
        var interest = line.annualRatePercent() != null;
        var fee = line.feeRatePerPeriodPercent() != null;
        return switch (method) {
            case INTEREST_FREE -> !interest && !fee;
            case FLAT_FEE -> fee && !interest;
            case EQUAL_INSTALLMENT, EQUAL_PRINCIPAL, INTEREST_FIRST, BULLET -> interest && !fee;
        };
    }

    /** Cap and range are compared for the least and the most amount: rounding weighs on small ones. */
    private void checkCost(ProductParams.PriceLine line, String path) {
        var params = offer.params();
        if (params.minAmountFen() > params.maxAmountFen()) {
            return;
        }
        var range = params.costRange();
        var lentOn = offer.lentOn(params.effectiveFrom());
        for (var fen : new long[] {params.minAmountFen(), params.maxAmountFen()}) {
            var terms = offer.terms(Money.ofFen(fen), line.termCount(), line.price(), lentOn);
            var cost = CostDisclosure.of(terms, ScheduleEngine.schedule(terms)).simple();
            if (cost.compareTo(offer.costCap()) > 0) {
                add(path, "cap", "%s for %d fen, the cap is %s".formatted(cost, fen, offer.costCap()));
                return;
            }
            if (range != null && !isWithin(cost, range)) {
                add(path, "range", "%s for %d fen is not within the published range".formatted(cost, fen));
                return;
            }
        }
    }

    private static boolean isWithin(AnnualRate cost, ProductParams.CostRange range) {
        return cost.compareTo(AnnualRate.ofPercent(range.fromPercent())) >= 0
                && cost.compareTo(AnnualRate.ofPercent(range.toPercent())) <= 0;
    }

    private void add(String path, String rule, String message) {
        findings.add(new FieldError("params." + path, rule, message));
    }
}
