package io.fenqi.installment.relief;

import io.fenqi.installment.InstallmentError;
import io.fenqi.installment.loannote.GrantRelief;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/**
 * A waiver or an extension of one loan note that somebody proposes and another decides on; approved, it is granted as it
 * was shown (ODP-06, ODP-10).
 */
@Entity
class ReliefProposal extends Versioned {

    @Id
    private UUID id;

    @PartitionKey
    private UUID customerId;

    private String lenderId;
    private UUID loanNoteId;
    private String relief;
    private String outlook;
    private long amountFen;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionNote;

    @SuppressWarnings("NullAway.Init")
    protected ReliefProposal() {}

    ReliefProposal(UUID id, UUID loanNoteId, GrantRelief.Party party, Content content, String proposedBy, Instant at) {
        this.id = id;
        this.customerId = party.customerId();
        this.lenderId = party.lenderId();
        this.loanNoteId = loanNoteId;
        this.relief = content.relief();
        this.outlook = content.outlook();
        this.amountFen = content.amountFen();
        this.reason = content.reason();
        this.status = ProposalStatus.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = at;
    }

    /** Another person than the one who proposed it agrees. */
    void approve(String by, Instant at) {
        if (by.equals(proposedBy)) {
            throw new Refused(InstallmentError.SAME_PERSON, "proposed by the same person");
        }
        decide(ProposalStatus.APPROVED, by, at, null);
    }

    void reject(String by, Instant at, String note) {
        decide(ProposalStatus.REJECTED, by, at, note);
    }

    void withdraw(String by, Instant at) {
        decide(ProposalStatus.WITHDRAWN, by, at, null);
    }

    /** Whether this person has brought it into that status, so that the same order again changes nothing. */
    boolean is(ProposalStatus wanted, String by) {
        return status == wanted && by.equals(decidedBy);
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String lenderId() {
        return lenderId;
    }

    UUID loanNoteId() {
        return loanNoteId;
    }

    /** What is proposed, as JSON. */
    String relief() {
        return relief;
    }

    /** What it would make of the loan note, as JSON, as it was shown. */
    String outlook() {
        return outlook;
    }

    /** What decides who may approve it: charges waived, or principal put off. */
    long amountFen() {
        return amountFen;
    }

    String reason() {
        return reason;
    }

    ProposalStatus status() {
        return status;
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
    String decisionNote() {
        return decisionNote;
    }

    private void decide(ProposalStatus next, String by, Instant at, @Nullable String note) {
        if (!status.canBecome(next)) {
            throw new Refused(InstallmentError.WRONG_PROPOSAL_STATUS, "it is " + status);
        }
        status = next;
        decidedBy = by;
        decidedAt = at;
        decisionNote = note;
    }

    /** What is proposed and why; relief and outlook as JSON. */
    record Content(String relief, String outlook, long amountFen, String reason) {}
}
