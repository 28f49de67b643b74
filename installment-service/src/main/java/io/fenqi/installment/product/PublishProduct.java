package io.fenqi.installment.product;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts product versions and, by two people, publishes those without findings (PRD-01, PRD-12). */
@Service
class PublishProduct {

    private final ProductVersions versions;
    private final ProductCatalog catalog;
    private final Clock clock;

    PublishProduct(ProductVersions versions, ProductCatalog catalog, Clock clock) {
        this.versions = versions;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Makes or changes a draft; the same content for a published version is answered with it. */
    @Transactional
    ProductVersion draft(ProductVersion.Key key, ProductVersion.Draft draft) {
        versions.lockProduct(key.code());
        checkLender(key, draft.lenderId());
        var by = CurrentCall.actor().toString();
        var existing = versions.findById(key);
        if (existing.isEmpty()) {
            return versions.save(new ProductVersion(key, draft, by));
        }
        existing.get().redraft(draft, by);
        return existing.get();
    }

    /** Hands a draft to the second person, or answers with every rule that it breaks. */
    @Transactional
    ProductVersion submit(ProductVersion.Key key) {
        return change(key, version -> {
            check(version);
            version.release().submit(CurrentCall.actor().toString());
        });
    }

    @Transactional
    ProductVersion sendBack(ProductVersion.Key key, String reason) {
        return change(key, version -> version.release().sendBack(reason));
    }

    /** Publishes what was submitted by somebody else; the rules are looked at once more, for caps may have changed. */
    @Transactional
    ProductVersion publish(ProductVersion.Key key) {
        return change(key, version -> {
            var by = CurrentCall.actor().toString();
            if (!by.equals(version.release().publishedBy())) {
                check(version);
                version.release().publish(by, clock.instant());
            }
        });
    }

    /** No quotes are made with it after a day; loans keep it. */
    @Transactional
    ProductVersion retire(ProductVersion.Key key, LocalDate lastDay) {
        return change(key, version -> version.release().retire(lastDay, BusinessTime.today(clock)));
    }

    /** What keeps a version from being published, as it is now. */
    @Transactional(readOnly = true)
    List<FieldError> findings(ProductVersion.Key key) {
        return findings(existing(key));
    }

    private ProductVersion change(ProductVersion.Key key, Consumer<ProductVersion> change) {
        versions.lockProduct(key.code());
        var version = existing(key);
        change.accept(version);
        return version;
    }

    private ProductVersion existing(ProductVersion.Key key) {
        return versions.findById(key)
                .orElseThrow(() -> new Refused(InstallmentError.PRODUCT_UNKNOWN, "no version " + key.no()));
    }

    private void check(ProductVersion version) {
        var findings = findings(version);
        if (!findings.isEmpty()) {
            throw new Refused(
                    InstallmentError.PRODUCT_NOT_PUBLISHABLE,
                    "%d rules are broken".formatted(findings.size()),
                    findings.toArray(FieldError[]::new));
        }
    }

    private List<FieldError> findings(ProductVersion version) {
        var findings = new ArrayList<>(ProductLint.findings(catalog.offer(version)));
        versions.ofProduct(version.key().code()).stream()
                .filter(other -> !other.key().equals(version.key()))
                .filter(other ->
                        other.release().wasPublished() && other.release().overlaps(version.release()))
                .forEach(other -> findings.add(new FieldError(
                        "params.effectiveFrom",
                        "overlap",
                        "version %d is offered then".formatted(other.key().no()))));
        return findings;
    }

    private void checkLender(ProductVersion.Key key, String lenderId) {
        if (versions.ofProduct(key.code()).stream()
                .anyMatch(other -> !other.lenderId().equals(lenderId))) {
            throw new Refused(InstallmentError.PRODUCT_OF_OTHER_LENDER, key.code());
        }
    }
}
