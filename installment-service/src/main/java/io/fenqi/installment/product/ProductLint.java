package io.fenqi.installment.product;

import io.fenqi.installment.pricing.CostDisclosure;
import io.fenqi.installment.pricing.RepaymentMethod;
import io.fenqi.installment.pricing.ScheduleEngine;
import io.fenqi.kernel.money.Money;
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
        lint.checkPenalty();
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
        if (params.dueDayRule() == ProductParams.DueDayRule.AFTER_BILL_DAY && params.billDay() == null) {
            add("billDay", "required", "AFTER_BILL_DAY needs a bill day");
        }
        if (new HashSet<>(params.allocation()).size() != Component.values().length) {
            add("allocation", "complete", "every component is named once");
        }
        if (!params.grading().rises()) {
            add("grading", "order", "each grade begins later than the one before");
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
        var method = offer.params().method();
        var interest = line.annualRatePercent() != null;
        var fee = line.feeRatePerPeriodPercent() != null;
        var fits = switch (method) {
            case INTEREST_FREE -> !interest && !fee;
            case FLAT_FEE -> fee && !interest;
            case EQUAL_INSTALLMENT, EQUAL_PRINCIPAL, INTEREST_FIRST, BULLET -> interest && !fee;
        };
        if (!fits) {
            add(path, "price", "%s and this kind of price do not go together".formatted(method));
        }
    }

    /** The cap is compared for the least and the most amount: rounding weighs on small ones. */
    private void checkCost(ProductParams.PriceLine line, String path) {
        var params = offer.params();
        if (params.method() == RepaymentMethod.INTEREST_FREE || params.minAmountFen() > params.maxAmountFen()) {
            return;
        }
        var lentOn = params.effectiveFrom();
        for (var fen : new long[] {params.minAmountFen(), params.maxAmountFen()}) {
            var terms = offer.terms(Money.ofFen(fen), line, lentOn);
            var cost = CostDisclosure.of(terms, ScheduleEngine.schedule(terms));
            if (cost.simple().compareTo(offer.costCap()) > 0) {
                add(path, "cap", "%s for %d fen, the cap is %s".formatted(cost.simple(), fen, offer.costCap()));
                return;
            }
        }
    }

    private void add(String path, String rule, String message) {
        findings.add(new FieldError("params." + path, rule, message));
    }
}
