package io.fenqi.installment.relief;

import io.fenqi.installment.InstallmentError;
import io.fenqi.installment.loannote.GrantRelief;
import io.fenqi.installment.loannote.Relief;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes proposals and grants those that a second person with the authority approves (ODP-06, ODP-10). */
@Service
class DecideRelief {

    private final ReliefProposals proposals;
    private final GrantRelief reliefs;
    private final ReliefSettings settings;
    private final IdempotentPut claims;
    private final JsonMapper json;
    private final Clock clock;

    DecideRelief(
            ReliefProposals proposals,
            GrantRelief reliefs,
            ReliefSettings settings,
            IdempotentPut claims,
            JsonMapper json,
            Clock clock) {
        this.proposals = proposals;
        this.reliefs = reliefs;
        this.settings = settings;
        this.claims = claims;
        this.json = json;
        this.clock = clock;
    }

    /** A waiver of at most what is open now. */
    @Transactional
    ReliefProposal proposeWaiver(UUID id, UUID loanNoteId, Relief.Waiver waiver, String reason) {
        return propose(id, loanNoteId, new Wish(loanNoteId, waiver.toString(), reason), () -> waiver);
    }

    /** All that is open, so many months later; approved while the loan note stays as it is. */
    @Transactional
    ReliefProposal proposeExtension(UUID id, UUID loanNoteId, int months, String reason) {
        var wish = new Wish(loanNoteId, "%d months".formatted(months), reason);
        return propose(id, loanNoteId, wish, () -> reliefs.extension(loanNoteId, months));
    }

    private ReliefProposal propose(UUID id, UUID loanNoteId, Wish wish, Supplier<Relief> relief) {
        if (!claims.claim("relief-proposals", id, wish)) {
            return existing(id);
        }
        var party = reliefs.lock(loanNoteId);
        var wanted = relief.get();
        var outlook = reliefs.foresee(loanNoteId, wanted);
        if (wanted instanceof Relief.Waiver waiver && outlook.waivedFen() < waiver.totalFen()) {
            throw new Refused(InstallmentError.WAIVER_ABOVE_OPEN, "%d fen are open".formatted(outlook.waivedFen()));
        }
        var content = new ReliefProposal.Content(
                json.writerFor(Relief.class).writeValueAsString(wanted),
                json.writeValueAsString(outlook),
                outlook.waivedFen() + outlook.putOffFen(),
                wish.reason());
        var by = CurrentCall.actor().toString();
        return proposals.save(new ReliefProposal(id, loanNoteId, party, content, by, clock.instant()));
    }

    /** Grants it; an extension only with the very plan and cost that were shown. */
    @Transactional
    ReliefProposal approve(UUID id) {
        var by = CurrentCall.actor().toString();
        proposals.loanNoteOf(id).ifPresent(reliefs::lock);
        var proposal = existing(id);
        if (proposal.is(ProposalStatus.APPROVED, by)) {
            return proposal;
        }
        var relief = json.readValue(proposal.relief(), Relief.class);
        if (!settings.mayApprove(by, relief, proposal.amountFen())) {
            throw new Refused(InstallmentError.ABOVE_AUTHORITY, "%d fen".formatted(proposal.amountFen()));
        }
        proposal.approve(by, clock.instant());
        var outlook = json.writeValueAsString(reliefs.foresee(proposal.loanNoteId(), relief));
        if (relief instanceof Relief.Extension && !outlook.equals(proposal.outlook())) {
            throw new Refused(InstallmentError.EXTENSION_OUTDATED, "loan note " + proposal.loanNoteId());
        }
        reliefs.grant(id, proposal.loanNoteId(), relief);
        return proposal;
    }

    @Transactional
    ReliefProposal reject(UUID id, String note) {
        var by = CurrentCall.actor().toString();
        var proposal = existing(id);
        if (!proposal.is(ProposalStatus.REJECTED, by)) {
            proposal.reject(by, clock.instant(), note);
        }
        return proposal;
    }

    @Transactional
    ReliefProposal withdraw(UUID id) {
        var by = CurrentCall.actor().toString();
        var proposal = existing(id);
        if (!proposal.is(ProposalStatus.WITHDRAWN, by)) {
            proposal.withdraw(by, clock.instant());
        }
        return proposal;
    }

    ReliefProposal existing(UUID id) {
        return proposals
                .findById(id)
                .orElseThrow(() -> new Refused(InstallmentError.PROPOSAL_UNKNOWN, "proposal " + id));
    }

    private record Wish(UUID loanNoteId, String what, String reason) {}
}
