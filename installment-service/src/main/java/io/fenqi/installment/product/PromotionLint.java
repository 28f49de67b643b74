package io.fenqi.installment.product;

import io.fenqi.kit.problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What keeps a promotion from being published, given the product version that is offered when it starts (PRD-10). */
final class PromotionLint {

    private final PromotionTerms terms;
    private final ProductOffer offer;
    private final List<FieldError> findings = new ArrayList<>();

    private PromotionLint(PromotionTerms terms, ProductOffer offer) {
        this.terms = terms;
        this.offer = offer;
    }

    static List<FieldError> findings(PromotionTerms terms, ProductOffer offer) {
        var lint = new PromotionLint(terms, offer);
        lint.checkDates();
        lint.checkSubsidy();
        lint.checkPrices();
        return List.copyOf(lint.findings);
    }

    private void checkDates() {
        if (terms.to().isBefore(terms.from())) {
            add("to", "range", "the promotion would end before it starts");
        }
    }

    private void checkSubsidy() {
        var payers = new HashSet<PromotionTerms.Payer>();
        var percent = 0;
        for (var share : terms.subsidy()) {
            percent += share.percent();
            if (!payers.add(share.payer())) {
                add("subsidy", "once", "%s is named twice".formatted(share.payer()));
            }
        }
        if (percent != 100) {
            add("subsidy", "complete", "the shares sum to %d percent".formatted(percent));
        }
    }

    private void checkPrices() {
        var seen = new HashSet<String>();
        for (var i = 0; i < terms.prices().size(); i++) {
            var line = terms.prices().get(i);
            var path = "prices[%d]".formatted(i);
            if (!seen.add(line.termCount() + ":" + line.priceTier())) {
                add(path, "once", "the term and tier have a price already");
            }
            var usual = offer.price(line.termCount(), line.priceTier());
            if (usual.isEmpty()) {
                add(path, "offered", "the product has no such term");
            } else if (!isCheaper(line, usual.get())) {
                add(path, "cheaper", "not of the product's kind, or not below its price");
            }
        }
    }

    /** Free, or of the same kind and lower. */
    private static boolean isCheaper(ProductParams.PriceLine line, ProductParams.PriceLine usual) {
        if (line.annualRatePercent() != null) {
            return line.feeRatePerPeriodPercent() == null
                    && usual.annualRatePercent() != null
                    && new BigDecimal(line.annualRatePercent()).compareTo(new BigDecimal(usual.annualRatePercent()))
                            < 0;
        }
        if (line.feeRatePerPeriodPercent() != null) {
            return usual.feeRatePerPeriodPercent() != null
                    && new BigDecimal(line.feeRatePerPeriodPercent())
                                    .compareTo(new BigDecimal(usual.feeRatePerPeriodPercent()))
                            < 0;
        }
        return usual.annualRatePercent() != null || usual.feeRatePerPeriodPercent() != null;
    }

    private void add(String path, String rule, String message) {
        findings.add(new FieldError("terms." + path, rule, message));
    }
}
