package io.fenqi.credit.limitchange;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/limit-changes")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class LimitChangeController {
    private static final long AMOUNT_MAX_FEN = 1_000_000_000_000L;

    private final ProposeChange proposeChange;
    private final LimitChangeSteps steps;
    private final LimitChangeFlow flow;
    private final LimitChanges changes;
    private final Clock clock;

    LimitChangeController(
            ProposeChange proposeChange,
            LimitChangeSteps steps,
            LimitChangeFlow flow,
            LimitChanges changes,
            Clock clock) {
        this.proposeChange = proposeChange;
        this.steps = steps;
        this.flow = flow;
        this.changes = changes;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    View propose(@PathVariable UUID id, @Valid @RequestBody NewChange body) {
        proposeChange.propose(id, body.wanted(BusinessTime.today(clock)));
        return View.of(flow.advance(id));
    }

    /** By somebody else than who proposed it. */
    @PostMapping("/{id}/decision")
    View decide(@PathVariable UUID id, @Valid @RequestBody Decision body) {
        steps.decide(id, body.outcome() == Outcome.APPROVE, body.comment());
        return View.of(flow.advance(id));
    }

    /** The customer's own consent to a higher limit. */
    @PutMapping("/{id}/consent")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
    View consent(@PathVariable UUID id, @Valid @RequestBody Consent body) {
        steps.agree(id, body.customerId(), body.signatureId());
        return View.of(flow.advance(id));
    }

    @PostMapping("/{id}/withdrawal")
    View withdraw(@PathVariable UUID id) {
        steps.withdraw(id);
        return View.of(flow.find(id));
    }

    @GetMapping("/{id}")
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS, ServiceName.PARTNER_GATEWAY})
    View change(@PathVariable UUID id) {
        return View.of(flow.find(id));
    }

    @GetMapping
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS, ServiceName.PARTNER_GATEWAY})
    Page<View, UUID> list(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable LimitChangeStatus status,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = changes.page(customerId, status == null ? null : status.name(), after, limit);
        return Page.of(found.stream().map(View::of).toList(), limit, View::id);
    }

    enum Outcome {
        APPROVE,
        REJECT
    }

    /** @param effectiveFrom today where nothing is said */
    record NewChange(
            @NotNull UUID customerId,
            @NotNull UUID limitAccountId,
            @NotNull Proposal.Kind kind,
            @PositiveOrZero @Max(AMOUNT_MAX_FEN) long amountFen,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @NotBlank @Size(max = 400) String reason,

            @Nullable @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
            String lenderDecisionNo) {
        ProposeChange.Wanted wanted(LocalDate today) {
            var from = Objects.requireNonNullElse(effectiveFrom, today);
            return new ProposeChange.Wanted(
                    customerId,
                    limitAccountId,
                    new Proposal(kind, amountFen, from, effectiveTo, reason, lenderDecisionNo));
        }
    }

    record Decision(
            @NotNull Outcome outcome,
            @Nullable @Size(max = 400) String comment) {}

    record Consent(@NotNull UUID customerId, @NotNull UUID signatureId) {}

    /** @param raises whether risk and the customer are asked */
    record View(
            UUID id,
            UUID customerId,
            UUID limitAccountId,
            String lenderId,
            Proposal.Kind kind,
            long amountFen,
            boolean raises,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String reason,
            @Nullable String lenderDecisionNo,
            LimitChangeStatus status,
            @Nullable Long riskLimitFen,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String comment,
            @Nullable UUID consentSignatureId) {
        static View of(LimitChange change) {
            var proposal = change.proposal();
            return new View(
                    change.id(),
                    change.customerId(),
                    change.limitAccountId(),
                    change.lenderId(),
                    proposal.kind(),
                    proposal.amountFen(),
                    change.raises(),
                    proposal.effectiveFrom(),
                    proposal.effectiveTo(),
                    proposal.reason(),
                    proposal.lenderDecisionNo(),
                    change.status(),
                    change.riskLimitFen(),
                    change.proposedBy(),
                    change.proposedAt(),
                    change.decidedBy(),
                    change.decidedAt(),
                    change.comment(),
                    change.consentSignatureId());
        }
    }
}
