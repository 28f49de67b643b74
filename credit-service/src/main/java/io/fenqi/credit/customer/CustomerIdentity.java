package io.fenqi.credit.customer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A user of a partner's app, bound to the person behind it. */
@Entity
class CustomerIdentity {
    @EmbeddedId
    private Key key;

    private UUID customerId;
    private String mobileHash;
    private Instant boundAt;

    @SuppressWarnings("NullAway.Init")
    protected CustomerIdentity() {}

    CustomerIdentity(Key key, UUID customerId, String mobileHash, Instant boundAt) {
        this.key = key;
        this.customerId = customerId;
        this.mobileHash = mobileHash;
        this.boundAt = boundAt;
    }

    UUID customerId() {
        return customerId;
    }

    String mobileHash() {
        return mobileHash;
    }

    /** One user of one app. */
    @Embeddable
    record Key(String appId, String externalUserId) implements Serializable {}
}
