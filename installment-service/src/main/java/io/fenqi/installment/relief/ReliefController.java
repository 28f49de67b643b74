package io.fenqi.installment.relief;

import io.fenqi.installment.loannote.Relief;
import io.fenqi.installment.loannote.ReliefOutlook;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Waivers and extensions over REST: proposed by one, decided by another. */
@RestController
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class ReliefController {

    private static final String NIL = "00000000-0000-0000-0000-000000000000";
    private static final long FEN_MAX = 10_000_000_000L;

    private final DecideRelief decideRelief;
    private final ReliefProposals proposals;
    private final JsonMapper json;

    ReliefController(DecideRelief decideRelief, ReliefProposals proposals, JsonMapper json) {
        this.decideRelief = decideRelief;
        this.proposals = proposals;
        this.json = json;
    }

    @PutMapping("/loan-notes/{loanNoteId}/waivers/{id}")
    View waiver(@PathVariable UUID loanNoteId, @PathVariable UUID id, @Valid @RequestBody NewWaiver body) {
        return view(decideRelief.proposeWaiver(id, loanNoteId, body.terms(), body.reason()));
    }

    @PutMapping("/loan-notes/{loanNoteId}/extensions/{id}")
    View extension(@PathVariable UUID loanNoteId, @PathVariable UUID id, @Valid @RequestBody NewExtension body) {
        return view(decideRelief.proposeExtension(id, loanNoteId, body.months(), body.reason()));
    }

    @PostMapping("/relief-proposals/{id}/approval")
    View approve(@PathVariable UUID id) {
        return view(decideRelief.approve(id));
    }

    @PostMapping("/relief-proposals/{id}/rejection")
    View reject(@PathVariable UUID id, @Valid @RequestBody Rejection body) {
        return view(decideRelief.reject(id, body.reason()));
    }

    @PostMapping("/relief-proposals/{id}/withdrawal")
    View withdraw(@PathVariable UUID id) {
        return view(decideRelief.withdraw(id));
    }

    @GetMapping("/relief-proposals/{id}")
    View proposal(@PathVariable UUID id) {
        return view(decideRelief.existing(id));
    }

    @GetMapping("/loan-notes/{loanNoteId}/relief-proposals")
    Page<View, UUID> ofLoanNote(
            @PathVariable UUID loanNoteId,
            @RequestParam(defaultValue = NIL) UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return page(proposals.ofLoanNote(loanNoteId, after, limit), limit);
    }

    /** Those that wait for a decision, unless another status is asked for. */
    @GetMapping("/relief-proposals")
    Page<View, UUID> inStatus(
            @RequestParam(defaultValue = "PROPOSED") ProposalStatus status,
            @RequestParam(defaultValue = NIL) UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return page(proposals.inStatus(status, after, limit), limit);
    }

    private Page<View, UUID> page(List<ReliefProposal> found, int limit) {
        return Page.of(found.stream().map(this::view).toList(), limit, View::id);
    }

    private View view(ReliefProposal proposal) {
        return new View(
                proposal.id(),
                proposal.loanNoteId(),
                proposal.customerId(),
                proposal.lenderId(),
                proposal.status().name(),
                json.readValue(proposal.relief(), Relief.class),
                json.readValue(proposal.outlook(), ReliefOutlook.class),
                proposal.reason(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.decisionNote());
    }

    /** @param installments numbers of those that it is for; all when left out */
    record NewWaiver(
            @Nullable @Size(max = 480) List<@NotNull @Min(1) @Max(481) Integer> installments,
            @PositiveOrZero @Max(FEN_MAX) long interestFen,
            @PositiveOrZero @Max(FEN_MAX) long feeFen,
            @PositiveOrZero @Max(FEN_MAX) long penaltyFen,
            @NotBlank @Size(max = 200) String reason) {

        @AssertTrue(message = "something is waived")
        boolean isOfSomething() {
            return interestFen + feeFen + penaltyFen > 0;
        }

        private Relief.Waiver terms() {
            var some = installments == null ? List.<Integer>of() : installments;
            return new Relief.Waiver(some, interestFen, feeFen, penaltyFen);
        }
    }

    record NewExtension(
            @Min(1) @Max(12) int months,
            @NotBlank @Size(max = 200) String reason) {}

    record Rejection(@NotBlank @Size(max = 200) String reason) {}

    /** @param outlook what the loan note would be with it, as it was when it was proposed */
    record View(
            UUID id,
            UUID loanNoteId,
            UUID customerId,
            String lenderId,
            String status,
            Relief relief,
            ReliefOutlook outlook,
            String reason,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote) {}
}
