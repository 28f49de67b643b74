package io.fenqi.installment.loannote;

import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What paying off one loan takes, valid until the end of the day (REP-14). */
@Entity
class PayoffQuote extends Versioned {

    @Id
    private UUID id;

    private UUID customerId;
    private UUID loanNoteId;
    private long principalFen;
    private long interestFen;
    private long feeFen;
    private long penaltyFen;
    private Instant validUntil;

    @Enumerated(EnumType.STRING)
    private Status status;

    @SuppressWarnings("NullAway.Init")
    protected PayoffQuote() {}

    PayoffQuote(UUID id, LoanNote loan, Amounts amounts, Instant validUntil) {
        this.id = id;
        this.customerId = loan.customerId();
        this.loanNoteId = loan.id();
        this.principalFen = amounts.principalFen();
        this.interestFen = amounts.interestFen();
        this.feeFen = amounts.feeFen();
        this.penaltyFen = amounts.penaltyFen();
        this.validUntil = validUntil;
        this.status = Status.OPEN;
    }

    void use() {
        status = Status.USED;
    }

    UUID id() {
        return id;
    }

    UUID loanNoteId() {
        return loanNoteId;
    }

    Amounts amounts() {
        return new Amounts(principalFen, interestFen, feeFen, penaltyFen);
    }

    Instant validUntil() {
        return validUntil;
    }

    /** OPEN, USED or EXPIRED at an instant. */
    String statusAt(Instant now) {
        return status == Status.OPEN && !now.isBefore(validUntil) ? "EXPIRED" : status.name();
    }

    private enum Status {
        OPEN,
        USED
    }
}
