package io.fenqi.installment.product;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Finds the product version that is offered on a day, or the one that a loan was made with. */
@Service
public class ProductCatalog {

    private final ProductVersions versions;
    private final CostCapSettings costCaps;
    private final JsonMapper json;
    /** Published versions never change, so they are kept; their number is that of all products. */
    private final Map<ProductVersion.Key, ProductOffer> published = new ConcurrentHashMap<>();

    ProductCatalog(ProductVersions versions, CostCapSettings costCaps, JsonMapper json) {
        this.versions = versions;
        this.costCaps = costCaps;
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
                .filter(ProductVersion::isPublished)
                .orElseThrow(() -> new IllegalStateException("no published version " + key));
        return published.computeIfAbsent(key, missing -> offer(version));
    }

    ProductOffer offer(ProductVersion version) {
        var params = json.readValue(version.params(), ProductParams.class);
        return new ProductOffer(
                version.key().code(),
                version.key().no(),
                version.lenderId(),
                version.name(),
                params,
                costCaps.of(params.lenderType(), params.effectiveFrom()));
    }
}
