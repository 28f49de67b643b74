package io.fenqi.credit.customerimport;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** One customer on a lender's whitelist: what the lender has granted already, whether or not the customer has come. */
@Entity
class Listing extends Versioned {
    @EmbeddedId
    private Key key;

    @PartitionKey
    private UUID customerId;

    @Embedded
    private ListedTerms terms;

    @Enumerated(EnumType.STRING)
    private ListingStatus status;

    private @Nullable UUID limitAccountId;
    private Instant listedAt;

    @SuppressWarnings("NullAway.Init")
    protected Listing() {}

    /** The lender's own number of the customer. */
    @Embeddable
    record Key(String lenderId, String lenderCustomerNo) implements Serializable {}

    Listing(Key key, UUID customerId, ListedTerms terms, Instant listedAt) {
        this.key = key;
        this.customerId = customerId;
        this.terms = terms;
        this.status = ListingStatus.WHITELISTED;
        this.listedAt = listedAt;
    }

    void opened(UUID accountId) {
        become(ListingStatus.OPENED);
        limitAccountId = accountId;
    }

    /** Nobody opens a limit by it any more, until the lender lists the customer again. */
    void withdrawn() {
        if (status == ListingStatus.OPENED) {
            throw new Refused(CreditError.LISTING_OPENED, "limit account " + limitAccountId);
        }
        if (status != ListingStatus.WITHDRAWN) {
            become(ListingStatus.WITHDRAWN);
        }
    }

    void listedAgain(ListedTerms newTerms, Instant at) {
        become(ListingStatus.WHITELISTED);
        terms = newTerms;
        listedAt = at;
    }

    private void become(ListingStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("listing %s is %s and cannot become %s".formatted(key, status, next));
        }
        status = next;
    }

    Key key() {
        return key;
    }

    UUID customerId() {
        return customerId;
    }

    ListedTerms terms() {
        return terms;
    }

    ListingStatus status() {
        return status;
    }

    @Nullable
    UUID limitAccountId() {
        return limitAccountId;
    }

    Instant listedAt() {
        return listedAt;
    }
}
