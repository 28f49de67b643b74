package io.fenqi.credit.limitchange;

import io.fenqi.credit.application.Reassessment;
import io.fenqi.credit.limit.AdjustLimit;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes a proposal; of one limit one change is under way at a time. */
@Component
class ProposeChange {
    private final LimitChanges changes;
    private final AdjustLimit limits;
    private final Reassessment reassessment;
    private final IdempotentPut once;
    private final JsonMapper json;
    private final Clock clock;

    ProposeChange(
            LimitChanges changes,
            AdjustLimit limits,
            Reassessment reassessment,
            IdempotentPut once,
            JsonMapper json,
            Clock clock) {
        this.changes = changes;
        this.limits = limits;
        this.reassessment = reassessment;
        this.once = once;
        this.json = json;
        this.clock = clock;
    }

    /** What was asked for, of whom. */
    record Wanted(UUID customerId, UUID limitAccountId, Proposal proposal) {}

    @Transactional
    void propose(UUID id, Wanted wanted) {
        if (!once.claim("limit-changes", id, wanted)) {
            return;
        }
        var standing = limits.standing(wanted.customerId(), wanted.limitAccountId());
        if (!standing.open()) {
            throw new Refused(CreditError.LIMIT_CLOSED, "a limit that has ended is not changed");
        }
        if (changes.hasOpen(wanted.customerId(), wanted.limitAccountId())) {
            throw new Refused(CreditError.LIMIT_CHANGE_OPEN, "finish or withdraw it first");
        }
        boolean raises = raises(wanted.proposal(), standing.totalFen());
        requireDates(wanted.proposal(), raises, BusinessTime.today(clock));
        var terms = standing.terms();
        changes.saveAndFlush(new LimitChange(
                id,
                new LimitChange.Subject(wanted.customerId(), terms.id(), terms.lenderId()),
                wanted.proposal(),
                raises,
                raises ? riskQuestion(terms.id(), terms.lenderId(), wanted.proposal()) : null,
                CurrentCall.actor().toString(),
                clock.instant()));
    }

    private static boolean raises(Proposal proposal, long totalFen) {
        if (proposal.kind() == Proposal.Kind.TEMPORARY) {
            return true;
        }
        if (proposal.amountFen() == totalFen) {
            throw new Refused(CreditError.LIMIT_CHANGE_WITHOUT_EFFECT, "the total is %d fen".formatted(totalFen));
        }
        return proposal.amountFen() > totalFen;
    }

    /** A lower limit holds at once; a higher one from a day on, a temporary one through its last day. */
    private static void requireDates(Proposal proposal, boolean raises, LocalDate today) {
        var from = proposal.effectiveFrom();
        var to = proposal.effectiveTo();
        boolean startsWell = raises ? !from.isBefore(today) : from.equals(today);
        boolean endsWell = switch (proposal.kind()) {
            case TOTAL -> to == null;
            case TEMPORARY -> to != null && !to.isBefore(from);
        };
        if (!startsWell || !endsWell) {
            throw new Refused(CreditError.LIMIT_CHANGE_DATES, "from %s to %s".formatted(from, to));
        }
    }

    /** Null where the lender alone decides; then its decision must be named. */
    private @Nullable String riskQuestion(UUID limitAccountId, String lenderId, Proposal proposal) {
        var question = reassessment.question(limitAccountId, lenderId);
        if (question.isEmpty() && proposal.lenderDecisionNo() == null) {
            throw new Refused(CreditError.RISK_DECISION_MISSING, "name the lender's decision");
        }
        return question.map(json::writeValueAsString).orElse(null);
    }
}
