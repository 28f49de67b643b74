package io.fenqi.installment.product;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Finds the product version that is offered on a day, or the one that a loan was made with. */
@Service
public class ProductCatalog {

    private final ProductVersions versions;
    private final Promotions promotions;
    private final CostCapSettings costCaps;
    private final Workdays workdays;
    private final JsonMapper json;
    /** Published versions never change, so they are kept; their number is that of all products. */
    private final Map<ProductVersion.Key, ProductOffer> published = new ConcurrentHashMap<>();

    ProductCatalog(
            ProductVersions versions,
            Promotions promotions,
            CostCapSettings costCaps,
            Workdays workdays,
            JsonMapper json) {
        this.versions = versions;
        this.promotions = promotions;
        this.costCaps = costCaps;
        this.workdays = workdays;
        this.json = json;
    }

    /** The version that is offered on a business date. */
    @Transactional(readOnly = true)
    public ProductOffer offeredOn(String productCode, LocalDate date) {
        var version = versions.offeredOn(productCode, date)
                .orElseThrow(() -> new Refused(
                        InstallmentError.PRODUCT_UNKNOWN, "%s is not offered on %s".formatted(productCode, date)));
        return published.computeIfAbsent(version.key(), key -> offer(version));
    }

    /** The version that a loan was made with. */
    @Transactional(readOnly = true)
    public ProductOffer version(String productCode, int versionNo) {
        var key = new ProductVersion.Key(productCode, versionNo);
        var kept = published.get(key);
        if (kept != null) {
            return kept;
        }
        var version = versions.findById(key)
                .filter(found -> found.release().wasPublished())
                .orElseThrow(() -> new IllegalStateException("no published version " + key));
        return published.computeIfAbsent(key, missing -> offer(version));
    }

    /** The published promotions that hold at a merchant on a business date, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<PromotionOffer> promotions(String productCode, String merchantNo, LocalDate date) {
        return promotions.inForceOn(productCode, date).stream()
                .map(promotion -> new PromotionOffer(
                        promotion.key().no(), json.readValue(promotion.terms(), PromotionTerms.class)))
                .filter(promotion -> promotion.holdsAt(merchantNo))
                .toList();
    }

    /** A version in any state, as it would be offered. */
    @Transactional(readOnly = true)
    public ProductOffer preview(String productCode, int versionNo) {
        return versions.findById(new ProductVersion.Key(productCode, versionNo))
                .map(this::offer)
                .orElseThrow(() -> new Refused(InstallmentError.PRODUCT_UNKNOWN, "no version " + versionNo));
    }

    ProductOffer offer(ProductVersion version) {
        var params = json.readValue(version.params(), ProductParams.class);
        return new ProductOffer(
                version.key().code(),
                version.key().no(),
                version.lenderId(),
                version.name(),
                params,
                costCaps.of(params.lenderType(), params.effectiveFrom()),
                workdays.calendar());
    }
}
