package io.fenqi.installment.product;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One version of a product; a draft may change, a published one never does (PRD-01). */
@Entity
class ProductVersion extends Versioned {

    @EmbeddedId
    private Key key;

    private String lenderId;
    private String name;
    private String params;

    @Enumerated(EnumType.STRING)
    private ProductStatus status;

    private LocalDate effectiveFrom;
    private @Nullable LocalDate effectiveTo;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ProductVersion() {}

    ProductVersion(Key key, String lenderId, String name, ProductParams content, String params) {
        this.key = key;
        this.lenderId = lenderId;
        this.name = name;
        this.params = params;
        this.status = ProductStatus.DRAFT;
        this.effectiveFrom = content.effectiveFrom();
        this.effectiveTo = content.effectiveTo();
    }

    /** Changes a draft. */
    void redraft(String lenderId, String name, ProductParams content, String params) {
        if (status != ProductStatus.DRAFT) {
            throw new Refused(
                    InstallmentError.VERSION_PUBLISHED, "%s version %d is %s".formatted(key.code(), key.no(), status));
        }
        this.lenderId = lenderId;
        this.name = name;
        this.params = params;
        this.effectiveFrom = content.effectiveFrom();
        this.effectiveTo = content.effectiveTo();
    }

    /** From now on quotes may be made with it; repeated publication changes nothing. */
    void publish(Instant at) {
        if (status == ProductStatus.PUBLISHED) {
            return;
        }
        if (!status.canBecome(ProductStatus.PUBLISHED)) {
            throw new Refused(
                    InstallmentError.VERSION_PUBLISHED, "%s version %d is %s".formatted(key.code(), key.no(), status));
        }
        status = ProductStatus.PUBLISHED;
        publishedAt = at;
    }

    boolean isPublished() {
        return status == ProductStatus.PUBLISHED;
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

    String params() {
        return params;
    }

    ProductStatus status() {
        return status;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable
    LocalDate effectiveTo() {
        return effectiveTo;
    }

    /** Whether the periods in which both are offered share a day. */
    boolean overlaps(ProductVersion other) {
        return !startsAfterEndOf(other) && !other.startsAfterEndOf(this);
    }

    private boolean startsAfterEndOf(ProductVersion other) {
        return other.effectiveTo != null && effectiveFrom.isAfter(other.effectiveTo);
    }

    /** Product code and version number. */
    @Embeddable
    record Key(
            @Column(name = "product_code") String code,
            @Column(name = "version_no") int no) {}
}
