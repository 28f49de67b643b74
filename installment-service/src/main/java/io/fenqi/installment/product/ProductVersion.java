package io.fenqi.installment.product;

import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** One version of a product; a draft may change, a published one never does (PRD-01). */
@Entity
class ProductVersion extends Versioned {

    @EmbeddedId
    private Key key;

    private String lenderId;
    private String name;
    private String params;

    @Embedded
    private Release release;

    @SuppressWarnings("NullAway.Init")
    protected ProductVersion() {}

    ProductVersion(Key key, Draft draft, String by) {
        this.key = key;
        this.lenderId = draft.lenderId();
        this.name = draft.name();
        this.params = draft.text();
        this.release =
                new Release(draft.params().effectiveFrom(), draft.params().effectiveTo(), by);
    }

    /** Changes a draft; the same content changes nothing, in whatever state. */
    void redraft(Draft draft, String by) {
        if (params.equals(draft.text()) && lenderId.equals(draft.lenderId()) && name.equals(draft.name())) {
            return;
        }
        release.redraft(draft.params().effectiveFrom(), draft.params().effectiveTo(), by);
        this.lenderId = draft.lenderId();
        this.name = draft.name();
        this.params = draft.text();
    }

    Key key() {
        return key;
    }

    String lenderId() {
        return lenderId;
    }

    String name() {
        return name;
    }

    /** The parameters as JSON with all defaults filled in. */
    String params() {
        return params;
    }

    Release release() {
        return release;
    }

    /** Product code and version number. */
    @Embeddable
    record Key(
            @Column(name = "product_code") String code,
            @Column(name = "version_no") int no) {}

    /** What the business side wrote: the parameters and the same as the JSON that is stored. */
    record Draft(String lenderId, String name, ProductParams params, String text) {}
}
