package io.fenqi.credit.limitchange;

import io.fenqi.credit.agreement.AgreementType;
import io.fenqi.credit.agreement.Signature;
import io.fenqi.credit.agreement.Signatures;
import io.fenqi.credit.limit.AdjustLimit;
import io.fenqi.credit.limit.LimitTerms;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of {@link LimitChangeFlow}, each one short transaction that locks the change first. */
@Component
@Transactional
class LimitChangeSteps {
    private static final Logger LOG = LoggerFactory.getLogger(LimitChangeSteps.class);

    private final LimitChanges changes;
    private final AdjustLimit limits;
    private final Signatures signatures;
    private final Events events;
    private final Clock clock;

    LimitChangeSteps(LimitChanges changes, AdjustLimit limits, Signatures signatures, Events events, Clock clock) {
        this.changes = changes;
        this.limits = limits;
        this.signatures = signatures;
        this.events = events;
        this.clock = clock;
    }

    /** What the lender hears: how much the limit is from now on, in fen. */
    record Told(
            UUID limitAccountId,
            String contractNo,
            Proposal.Kind kind,
            long amountFen,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            LimitChangeStatus status) {}

    boolean assessed(UUID id, long limitFen) {
        var change = lock(id);
        if (change.status() != LimitChangeStatus.PROPOSED) {
            return false;
        }
        var standing = limits.standing(change.customerId(), change.limitAccountId());
        long wantedFen = change.proposal().wantedFen(standing.totalFen(), standing.temporaryFen());
        change.assessed(limitFen, wantedFen, clock.instant());
        logged(change);
        return true;
    }

    /** The same person saying the same again changes nothing. */
    void decide(UUID id, boolean approved, @Nullable String comment) {
        var change = lock(id);
        var by = CurrentCall.actor().toString();
        boolean saidBefore =
                by.equals(change.decidedBy()) && approved != (change.status() == LimitChangeStatus.REJECTED);
        if (!saidBefore) {
            change.decided(approved, by, comment, clock.instant());
            logged(change);
        }
    }

    /** One signature serves one change, and none from before the approval does. */
    void agree(UUID id, UUID customerId, UUID signatureId) {
        var change = lock(id);
        if (signatureId.equals(change.consentSignatureId())) {
            return;
        }
        var signed = signatures
                .find(customerId, signatureId)
                .filter(signature -> customerId.equals(change.customerId()))
                .filter(signature -> isAbout(change, signature));
        if (signed.isEmpty()) {
            throw new Refused(CreditError.SIGNATURE_MISMATCH, "%s is no consent to this".formatted(signatureId));
        }
        change.agreed(signatureId);
        logged(change);
    }

    /** False if it is not due; a change of a limit that has ended meanwhile lapses. */
    boolean takeEffect(UUID id) {
        var change = lock(id);
        if (!change.isDue(BusinessTime.today(clock))) {
            return false;
        }
        var standing = limits.standing(change.customerId(), change.limitAccountId());
        if (standing.open()) {
            apply(change, standing.terms());
            change.effective();
            tell(change, standing.terms().contractNo(), 1);
        } else {
            change.lapsed();
        }
        logged(change);
        return true;
    }

    /** After its last day; also of a limit that is frozen or has ended. */
    void end(UUID id) {
        var change = lock(id);
        if (change.status() == LimitChangeStatus.EFFECTIVE) {
            var standing = limits.standing(change.customerId(), change.limitAccountId());
            limits.endTemporary(
                    change.customerId(),
                    change.limitAccountId(),
                    change.proposal().amountFen(),
                    change.id());
            change.ended();
            tell(change, standing.terms().contractNo(), 2);
            logged(change);
        }
    }

    void withdraw(UUID id) {
        var change = lock(id);
        if (change.status() != LimitChangeStatus.WITHDRAWN) {
            change.withdrawn();
            logged(change);
        }
    }

    void lapse(UUID id) {
        var change = lock(id);
        if (change.status().isOpen()) {
            change.lapsed();
            logged(change);
        }
    }

    private void apply(LimitChange change, LimitTerms terms) {
        var proposal = change.proposal();
        var note = "%s; proposed by %s, approved by %s"
                .formatted(proposal.reason(), change.proposedBy(), change.decidedBy());
        switch (proposal.kind()) {
            case TOTAL -> limits.total(terms, proposal.amountFen(), change.id(), note);
            case TEMPORARY -> limits.addTemporary(terms, proposal.amountFen(), change.id(), note);
        }
    }

    private static boolean isAbout(LimitChange change, Signature signature) {
        var approvedAt = change.decidedAt();
        return signature.type() == AgreementType.LIMIT_INCREASE
                && approvedAt != null
                && !signature.signedAt().isBefore(approvedAt);
    }

    private void tell(LimitChange change, String contractNo, long sequence) {
        var proposal = change.proposal();
        var told = new Told(
                change.limitAccountId(),
                contractNo,
                proposal.kind(),
                proposal.amountFen(),
                proposal.effectiveFrom(),
                proposal.effectiveTo(),
                change.status());
        var audience = "lender:" + change.lenderId();
        events.publish(new NewEvent("limit.changed", audience, change.id().toString(), sequence, told));
    }

    private LimitChange lock(UUID id) {
        return changes.lockById(id)
                .orElseThrow(() -> new Refused(CreditError.LIMIT_CHANGE_NOT_FOUND, "no limit change " + id));
    }

    private static void logged(LimitChange change) {
        LOG.info("limit change {} is {}", change.id(), change.status());
    }
}
