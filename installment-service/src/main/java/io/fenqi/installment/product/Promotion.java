package io.fenqi.installment.product;

import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** A promotion of a product; it changes only while it is a draft, for a loan keeps the price that it gave (PRD-10). */
@Entity
class Promotion extends Versioned {

    @EmbeddedId
    private Key key;

    private String terms;

    @Embedded
    private Release release;

    @SuppressWarnings("NullAway.Init")
    protected Promotion() {}

    Promotion(Key key, PromotionTerms content, String terms, String by) {
        this.key = key;
        this.terms = terms;
        this.release = new Release(content.from(), content.to(), by);
    }

    /** Changes a draft; the same content changes nothing, in whatever state. */
    void redraft(PromotionTerms content, String terms, String by) {
        if (this.terms.equals(terms)) {
            return;
        }
        release.redraft(content.from(), content.to(), by);
        this.terms = terms;
    }

    Key key() {
        return key;
    }

    /** What it says, as JSON. */
    String terms() {
        return terms;
    }

    Release release() {
        return release;
    }

    /** Product code and number of the promotion. */
    @Embeddable
    record Key(
            @Column(name = "product_code") String code,
            @Column(name = "promotion_no") int no) {}
}
