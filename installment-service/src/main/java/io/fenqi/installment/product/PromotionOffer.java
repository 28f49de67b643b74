package io.fenqi.installment.product;

import io.fenqi.installment.pricing.Price;
import io.fenqi.kernel.money.Money;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A published promotion as quotes use it. */
public final class PromotionOffer {

    private final int no;
    private final PromotionTerms terms;

    PromotionOffer(int no, PromotionTerms terms) {
        this.no = no;
        this.terms = terms;
    }

    public int no() {
        return no;
    }

    public String name() {
        return terms.name();
    }

    boolean holdsAt(String merchantNo) {
        return terms.holdsAt(merchantNo);
    }

    /** Its price of a term for a tier, if it names them. */
    public Optional<Price> price(int termCount, String priceTier) {
        return terms.prices().stream()
                .filter(line ->
                        line.termCount() == termCount && line.priceTier().equals(priceTier))
                .findFirst()
                .map(ProductParams.PriceLine::price);
    }

    /** Who pays how much of a saving in fen; the last one named takes the rest, so that the sum is exact. */
    public Map<String, Long> split(long savingFen) {
        var split = new LinkedHashMap<String, Long>();
        var left = savingFen;
        for (var share : terms.subsidy()) {
            var part = Money.ofFen(savingFen)
                    .shareOf(share.percent(), 100, RoundingMode.DOWN)
                    .fen();
            split.put(share.payer().name(), part);
            left -= part;
        }
        split.merge(terms.subsidy().getLast().payer().name(), left, Long::sum);
        return split;
    }
}
