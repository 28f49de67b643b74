package io.fenqi.credit.limitchange;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** One wanted change of one limit, and who said what to it. */
@Entity
class LimitChange extends Versioned {
    @Id
    private UUID id;

    @PartitionKey
    private UUID customerId;

    private UUID limitAccountId;
    private String lenderId;

    @Embedded
    private Proposal proposal;

    private boolean raises;
    private @Nullable String riskQuestion;
    private @Nullable Long riskLimitFen;
    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;
    private @Nullable UUID consentSignatureId;

    @Enumerated(EnumType.STRING)
    private LimitChangeStatus status;

    @SuppressWarnings("NullAway.Init")
    protected LimitChange() {}

    /** Whose limit it is about. */
    record Subject(UUID customerId, UUID limitAccountId, String lenderId) {}

    /** @param riskQuestion what risk is asked with, as JSON; null where nobody asks it */
    LimitChange(
            UUID id,
            Subject subject,
            Proposal proposal,
            boolean raises,
            @Nullable String riskQuestion,
            String by,
            Instant at) {
        this.id = id;
        this.customerId = subject.customerId();
        this.limitAccountId = subject.limitAccountId();
        this.lenderId = subject.lenderId();
        this.proposal = proposal;
        this.raises = raises;
        this.riskQuestion = riskQuestion;
        this.proposedBy = by;
        this.proposedAt = at;
        this.status = riskQuestion == null ? LimitChangeStatus.ASSESSED : LimitChangeStatus.PROPOSED;
    }

    /** @param wantedFen the whole limit as it would be, in fen */
    void assessed(long limitFen, long wantedFen, Instant at) {
        riskLimitFen = limitFen;
        if (limitFen >= wantedFen) {
            become(LimitChangeStatus.ASSESSED);
        } else {
            become(LimitChangeStatus.REJECTED);
            decidedAt = at;
            comment = "risk agrees to %d fen and not to %d".formatted(limitFen, wantedFen);
        }
    }

    /** Somebody other than who proposed it says yes or no. */
    void decided(boolean approved, String by, @Nullable String why, Instant at) {
        requireAt(LimitChangeStatus.ASSESSED);
        if (by.equals(proposedBy)) {
            throw new Refused(CreditError.SECOND_PERSON_NEEDED, "it was proposed by " + proposedBy);
        }
        become(approved ? LimitChangeStatus.APPROVED : LimitChangeStatus.REJECTED);
        decidedBy = by;
        decidedAt = at;
        comment = why;
    }

    /** The customer has signed the text about the higher limit. */
    void agreed(UUID signatureId) {
        if (!raises) {
            throw new Refused(CreditError.LIMIT_CHANGE_AT_WRONG_POINT, "a lower limit needs no consent");
        }
        requireAt(LimitChangeStatus.APPROVED);
        become(LimitChangeStatus.AGREED);
        consentSignatureId = signatureId;
    }

    /** Whether all have said yes and the day has come. */
    boolean isDue(LocalDate today) {
        var ready = raises ? LimitChangeStatus.AGREED : LimitChangeStatus.APPROVED;
        return status == ready && !proposal.effectiveFrom().isAfter(today);
    }

    void effective() {
        become(LimitChangeStatus.EFFECTIVE);
    }

    void ended() {
        become(LimitChangeStatus.ENDED);
    }

    void withdrawn() {
        if (!status.isOpen()) {
            throw new Refused(CreditError.LIMIT_CHANGE_AT_WRONG_POINT, "it is " + status);
        }
        become(LimitChangeStatus.WITHDRAWN);
    }

    void lapsed() {
        become(LimitChangeStatus.LAPSED);
    }

    private void requireAt(LimitChangeStatus needed) {
        if (status != needed) {
            throw new Refused(CreditError.LIMIT_CHANGE_AT_WRONG_POINT, "it is " + status);
        }
    }

    private void become(LimitChangeStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("limit change %s is %s and cannot become %s".formatted(id, status, next));
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    UUID limitAccountId() {
        return limitAccountId;
    }

    String lenderId() {
        return lenderId;
    }

    Proposal proposal() {
        return proposal;
    }

    boolean raises() {
        return raises;
    }

    @Nullable
    String riskQuestion() {
        return riskQuestion;
    }

    @Nullable
    Long riskLimitFen() {
        return riskLimitFen;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String comment() {
        return comment;
    }

    @Nullable
    UUID consentSignatureId() {
        return consentSignatureId;
    }

    LimitChangeStatus status() {
        return status;
    }
}
