package io.fenqi.credit.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A bank card signed at the channel for a lender, as far as credit must know: is there one (CRD-06). */
@Entity
class PayAgreement {
    @Id
    private UUID id;

    @PartitionKey
    private UUID customerId;

    private String lenderId;
    private String bankCode;
    private String cardLast4;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant reportedAt;

    /** What repayment-service reports. */
    enum Status {
        SIGNED,
        TERMINATED
    }

    @SuppressWarnings("NullAway.Init")
    protected PayAgreement() {}

    PayAgreement(
            UUID id,
            UUID customerId,
            String lenderId,
            String bankCode,
            String cardLast4,
            Status status,
            Instant reportedAt) {
        this.id = id;
        this.customerId = customerId;
        this.lenderId = lenderId;
        this.bankCode = bankCode;
        this.cardLast4 = cardLast4;
        this.status = status;
        this.reportedAt = reportedAt;
    }

    /** Reports may overtake each other: the newest counts, and what is terminated stays so. */
    void reported(Status newStatus, Instant at) {
        if (status == Status.TERMINATED || at.isBefore(reportedAt)) {
            return;
        }
        status = newStatus;
        reportedAt = at;
    }

    UUID id() {
        return id;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    UUID customerId() {
        return customerId;
    }

    String lenderId() {
        return lenderId;
    }

    Status status() {
        return status;
    }
}
