package io.fenqi.installment.quote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise to one customer that holds for some minutes and is booked once (PRD-11). */
@Entity
class Quote extends Versioned {

    @Id
    private UUID id;

    private UUID customerId;
    private String merchantNo;
    private String plan;
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private QuoteStatus status;

    private @Nullable UUID loanNoteId;

    @SuppressWarnings("NullAway.Init")
    protected Quote() {}

    Quote(UUID id, UUID customerId, String merchantNo, String plan, Instant expiresAt) {
        this.id = id;
        this.customerId = customerId;
        this.merchantNo = merchantNo;
        this.plan = plan;
        this.expiresAt = expiresAt;
        this.status = QuoteStatus.OPEN;
    }

    /** Books it for a loan note; the same loan note may ask again. */
    void use(UUID loanNoteId, Instant now) {
        if (status == QuoteStatus.USED && loanNoteId.equals(this.loanNoteId)) {
            return;
        }
        if (!status.canBecome(QuoteStatus.USED)) {
            throw new Refused(InstallmentError.QUOTE_USED, "quote " + id);
        }
        if (isExpired(now)) {
            throw new Refused(InstallmentError.QUOTE_EXPIRED, "quote %s ended at %s".formatted(id, expiresAt));
        }
        status = QuoteStatus.USED;
        this.loanNoteId = loanNoteId;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String merchantNo() {
        return merchantNo;
    }

    /** The plan as JSON, the very bytes that were answered and that the loan note keeps. */
    String plan() {
        return plan;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** OPEN, USED or EXPIRED at an instant. */
    String statusAt(Instant now) {
        return status == QuoteStatus.OPEN && isExpired(now) ? "EXPIRED" : status.name();
    }

    private boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
