package io.fenqi.credit.customer;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.identifier.Masking;
import io.fenqi.kernel.identifier.Mobile;
import io.fenqi.kernel.identifier.ResidentId;
import io.fenqi.kit.crypto.EncryptedText;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person, once, whatever doors the person came through (CUS-02). Prints nothing personal. */
@Entity
class Customer extends Versioned {
    private static final String NOBODY = "0".repeat(64);

    @Id
    private UUID id;

    @Convert(converter = EncryptedText.class)
    @Column(name = "name_enc")
    private String name;

    @Convert(converter = EncryptedText.class)
    @Column(name = "resident_id_enc")
    private String residentId;

    private String residentIdHash;

    @Convert(converter = EncryptedText.class)
    @Column(name = "mobile_enc")
    private String mobile;

    private String mobileHash;

    @Enumerated(EnumType.STRING)
    private CustomerStatus status;

    private Instant createdAt;
    private @Nullable Instant closedAt;
    private @Nullable LocalDate retainUntil;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    Customer(UUID id, String name, ResidentId residentId, Mobile mobile, PersonHashes hashes, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.residentId = residentId.value();
        this.residentIdHash = hashes.residentIdHash();
        this.mobile = mobile.value();
        this.mobileHash = hashes.mobileHash();
        this.status = CustomerStatus.ACTIVE;
        this.createdAt = createdAt;
    }

    /** One resident id has one name: another spelling is a mistake or another person. */
    void requireName(String given) {
        if (!name.equals(given)) {
            throw new Refused(CreditError.NAME_NOT_AS_KNOWN, "the name is not the one known with this resident id");
        }
    }

    void requireActive() {
        if (status != CustomerStatus.ACTIVE) {
            throw new Refused(CreditError.CUSTOMER_CLOSED, "customer %s is %s".formatted(id, status));
        }
    }

    /** Whoever calls has made sure that the customer asks (CUS-06). */
    void mobileChanged(Mobile newMobile, String newMobileHash) {
        requireActive();
        if (newMobileHash.equals(mobileHash)) {
            throw new Refused(CreditError.MOBILE_UNCHANGED, "customer " + id);
        }
        mobile = newMobile.value();
        mobileHash = newMobileHash;
    }

    /** @param until last day on which the person is archived (SEC-05) */
    void closed(Instant at, LocalDate until) {
        become(CustomerStatus.CLOSED);
        closedAt = at;
        retainUntil = until;
    }

    /** Nothing is left of who it was. */
    void erased() {
        become(CustomerStatus.ERASED);
        name = "";
        residentId = "";
        residentIdHash = NOBODY;
        mobile = "";
        mobileHash = NOBODY;
    }

    private void become(CustomerStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("customer %s is %s and cannot become %s".formatted(id, status, next));
        }
        status = next;
    }

    /** Full years on a date; who is born on 29 February has the birthday on 1 March of common years. */
    int ageOn(LocalDate date) {
        return Period.between(new ResidentId(residentId).birthDate(), date).getYears();
    }

    UUID id() {
        return id;
    }

    CustomerStatus status() {
        return status;
    }

    String maskedName() {
        return Masking.name(name);
    }

    String maskedResidentId() {
        return Masking.residentId(residentId);
    }

    String maskedMobile() {
        return Masking.mobile(mobile);
    }

    PersonHashes hashes() {
        return new PersonHashes(residentIdHash, mobileHash);
    }

    Instant createdAt() {
        return createdAt;
    }

    /** In clear; whoever asks must have left a {@link Reveal}. */
    Unmasked unmasked() {
        return new Unmasked(name, residentId, mobile);
    }

    /** What identifies a person, in clear. */
    record Unmasked(String name, String residentId, String mobile) {
        @Override
        public String toString() {
            return "Unmasked[...]";
        }
    }
}
