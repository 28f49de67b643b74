package io.fenqi.partnergateway.party;

import io.fenqi.kit.entity.Versioned;
import io.fenqi.sdk.Scheme;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The public half of a key that an app signs with. Its serial number is the first 40 digits of its own SHA-256. */
@Entity
@Table(name = "app_key")
class AppKey extends Versioned {
    @Id
    private String serialNo;

    private String appId;

    @Enumerated(EnumType.STRING)
    private Scheme scheme;

    private String publicKey;
    private Instant validFrom;
    private Instant validTo;

    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected AppKey() {}

    AppKey(String appId, SoundKey key, Instant validFrom, Instant validTo) {
        this.serialNo = key.serialNo();
        this.appId = appId;
        this.scheme = key.scheme();
        this.publicKey = key.pem();
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** From now on nothing that it signed is believed; it cannot be taken back. */
    void retire(Instant at) {
        if (retiredAt == null) retiredAt = at;
    }

    boolean isInUse(Instant now) {
        return retiredAt == null && now.isBefore(validTo);
    }

    boolean isValidFor(Instant from, Instant to) {
        return validFrom.equals(from) && validTo.equals(to);
    }

    String serialNo() {
        return serialNo;
    }

    String appId() {
        return appId;
    }

    Scheme scheme() {
        return scheme;
    }

    Instant validFrom() {
        return validFrom;
    }

    Instant validTo() {
        return validTo;
    }

    @Nullable
    Instant retiredAt() {
        return retiredAt;
    }
}
