package io.fenqi.installment.product;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Drafts promotions and, by two people, publishes those without findings (PRD-10). */
@Service
class PublishPromotion {

    private final Promotions promotions;
    private final ProductVersions versions;
    private final ProductCatalog catalog;
    private final JsonMapper json;
    private final Clock clock;

    PublishPromotion(
            Promotions promotions, ProductVersions versions, ProductCatalog catalog, JsonMapper json, Clock clock) {
        this.promotions = promotions;
        this.versions = versions;
        this.catalog = catalog;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Promotion draft(Promotion.Key key, PromotionTerms terms) {
        versions.lockProduct(key.code());
        var by = CurrentCall.actor().toString();
        var text = json.writeValueAsString(terms);
        var existing = promotions.findById(key);
        if (existing.isEmpty()) {
            return promotions.save(new Promotion(key, terms, text, by));
        }
        existing.get().redraft(terms, text, by);
        return existing.get();
    }

    /** Hands a draft to the second person, or answers with every rule that it breaks. */
    @Transactional
    Promotion submit(Promotion.Key key) {
        return change(key, promotion -> {
            check(promotion);
            promotion.release().submit(CurrentCall.actor().toString());
        });
    }

    @Transactional
    Promotion sendBack(Promotion.Key key, String reason) {
        return change(key, promotion -> promotion.release().sendBack(reason));
    }

    @Transactional
    Promotion publish(Promotion.Key key) {
        return change(key, promotion -> {
            var by = CurrentCall.actor().toString();
            if (!by.equals(promotion.release().publishedBy())) {
                check(promotion);
                promotion.release().publish(by, clock.instant());
            }
        });
    }

    @Transactional
    Promotion retire(Promotion.Key key, LocalDate lastDay) {
        return change(key, promotion -> promotion.release().retire(lastDay, BusinessTime.today(clock)));
    }

    private Promotion change(Promotion.Key key, Consumer<Promotion> change) {
        versions.lockProduct(key.code());
        var promotion = promotions
                .findById(key)
                .orElseThrow(() -> new Refused(InstallmentError.PROMOTION_UNKNOWN, "no promotion " + key.no()));
        change.accept(promotion);
        return promotion;
    }

    private void check(Promotion promotion) {
        var terms = json.readValue(promotion.terms(), PromotionTerms.class);
        var offer = catalog.offeredOn(promotion.key().code(), terms.from());
        var findings = PromotionLint.findings(terms, offer);
        if (!findings.isEmpty()) {
            throw new Refused(
                    InstallmentError.PROMOTION_NOT_PUBLISHABLE,
                    "%d rules are broken".formatted(findings.size()),
                    findings.toArray(FieldError[]::new));
        }
    }
}
