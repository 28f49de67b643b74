package io.fenqi.installment.product;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Drafts product versions and publishes those without findings (PRD-01, PRD-12). */
@Service
class PublishProduct {

    private final ProductVersions versions;
    private final ProductCatalog catalog;
    private final JsonMapper json;
    private final Clock clock;

    PublishProduct(ProductVersions versions, ProductCatalog catalog, JsonMapper json, Clock clock) {
        this.versions = versions;
        this.catalog = catalog;
        this.json = json;
        this.clock = clock;
    }

    /** Makes or changes a draft; the same content for a published version is answered with it. */
    @Transactional
    ProductVersion draft(ProductVersion.Key key, String lenderId, String name, ProductParams params) {
        var text = json.writeValueAsString(params);
        checkLender(key, lenderId);
        var existing = versions.findById(key);
        if (existing.isEmpty()) {
            return versions.save(new ProductVersion(key, lenderId, name, params, text));
        }
        var version = existing.get();
        var same = version.params().equals(text)
                && version.lenderId().equals(lenderId)
                && version.name().equals(name);
        if (!same) {
            version.redraft(lenderId, name, params, text);
        }
        return version;
    }

    /** Publishes a draft, or answers with every rule that it breaks. */
    @Transactional
    ProductVersion publish(ProductVersion.Key key) {
        var version = versions.findById(key)
                .orElseThrow(() -> new Refused(InstallmentError.PRODUCT_UNKNOWN, "no version " + key.no()));
        if (version.isPublished()) {
            return version;
        }
        var findings = ProductLint.findings(catalog.offer(version));
        if (!findings.isEmpty()) {
            throw refused(findings.toArray(FieldError[]::new));
        }
        versions.ofProduct(key.code()).stream()
                .filter(other -> other.isPublished() && other.overlaps(version))
                .findFirst()
                .ifPresent(other -> {
                    throw refused(new FieldError(
                            "params.effectiveFrom",
                            "overlap",
                            "version %d is offered then".formatted(other.key().no())));
                });
        version.publish(clock.instant());
        return version;
    }

    private void checkLender(ProductVersion.Key key, String lenderId) {
        versions.ofProduct(key.code()).stream()
                .filter(other -> !other.lenderId().equals(lenderId))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(InstallmentError.PRODUCT_OF_OTHER_LENDER, key.code());
                });
    }

    private static Refused refused(FieldError... findings) {
        return new Refused(
                InstallmentError.PRODUCT_NOT_PUBLISHABLE, "%d rules are broken".formatted(findings.length), findings);
    }
}
