package io.fenqi.installment.quote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
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
    private Instant shownAt;
    private Instant confirmableFrom;
    private @Nullable Instant confirmedAt;
    private @Nullable String confirmedBy;
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private QuoteStatus status;

    private @Nullable UUID loanNoteId;

    @SuppressWarnings("NullAway.Init")
    protected Quote() {}

    Quote(
            UUID id,
            UUID customerId,
            String merchantNo,
            String plan,
            Instant shownAt,
            Duration reading,
            Duration validity) {
        this.id = id;
        this.customerId = customerId;
        this.merchantNo = merchantNo;
        this.plan = plan;
        this.shownAt = shownAt;
        this.confirmableFrom = shownAt.plus(reading);
        this.expiresAt = shownAt.plus(validity);
        this.status = reading.isZero() ? QuoteStatus.OPEN : QuoteStatus.AWAITING_CONFIRMATION;
    }

    /** The borrower has read the cost table and goes on; again changes nothing (CMP-05). */
    void confirm(String by, Instant now) {
        if (status != QuoteStatus.AWAITING_CONFIRMATION) {
            return;
        }
        if (now.isBefore(confirmableFrom)) {
            throw new Refused(InstallmentError.READING_TIME_NOT_OVER, "it may be confirmed from " + confirmableFrom);
        }
        if (isExpired(now)) {
            throw new Refused(InstallmentError.QUOTE_EXPIRED, "quote %s ended at %s".formatted(id, expiresAt));
        }
        status = QuoteStatus.OPEN;
        confirmedAt = now;
        confirmedBy = by;
    }

    /** Books it for a loan note; the same loan note may ask again. */
    void use(UUID loanNoteId, Instant now) {
        if (status == QuoteStatus.USED && loanNoteId.equals(this.loanNoteId)) {
            return;
        }
        if (status == QuoteStatus.AWAITING_CONFIRMATION) {
            throw new Refused(InstallmentError.QUOTE_NOT_CONFIRMED, "quote " + id);
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

    Instant shownAt() {
        return shownAt;
    }

    Instant confirmableFrom() {
        return confirmableFrom;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Its status at an instant, or EXPIRED. */
    String statusAt(Instant now) {
        return status != QuoteStatus.USED && isExpired(now) ? "EXPIRED" : status.name();
    }

    private boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
