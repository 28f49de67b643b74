package io.fenqi.credit.agreement;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a signature under what was shown, not before the reading time is over by the server's clock (AGR-02, CMP-05). */
@Component
class SignAgreement {
    private final AgreementRecords records;
    private final AgreementTemplates templates;
    private final IdempotentPut once;
    private final AgreementSettings settings;
    private final Clock clock;

    SignAgreement(
            AgreementRecords records,
            AgreementTemplates templates,
            IdempotentPut once,
            AgreementSettings settings,
            Clock clock) {
        this.records = records;
        this.templates = templates;
        this.once = once;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is signed by whom. */
    record Wanted(UUID viewId, UUID customerId, SignatureEvidence evidence) {}

    @Transactional
    AgreementRecords.Signed sign(UUID id, Wanted wanted) {
        if (!once.claim("agreement-signatures", id, wanted)) {
            return records.signed(wanted.customerId(), id).orElseThrow();
        }
        var view = records.view(wanted.customerId(), wanted.viewId())
                .orElseThrow(() -> new Refused(CreditError.VIEW_NOT_FOUND, "no view " + wanted.viewId()));
        var now = clock.instant();
        requireSignable(view, now);
        var signature =
                new Signature(id, view.customerId(), view.templateCode(), view.templateVersion(), view.type(), now);
        var signed = new AgreementRecords.Signed(signature, view, wanted.evidence());
        if (!records.add(signed, CurrentCall.actor().toString())) {
            throw new Refused(CreditError.VIEW_ALREADY_SIGNED, "view %s is signed".formatted(view.id()));
        }
        return signed;
    }

    private void requireSignable(AgreementView view, Instant now) {
        if (now.isBefore(view.signableFrom())) {
            throw new Refused(CreditError.READING_TIME_NOT_OVER, "it may be signed from " + view.signableFrom());
        }
        if (now.isAfter(view.shownAt().plus(settings.viewValid()))) {
            throw new Refused(CreditError.VIEW_TOO_OLD, "it was shown at " + view.shownAt());
        }
        var inForce = templates.current(view.templateCode(), BusinessTime.dateOf(now));
        if (inForce.isEmpty() || inForce.get().versionNo() != view.templateVersion()) {
            throw new Refused(CreditError.TEMPLATE_NOT_CURRENT, "a newer version is in force since it was shown");
        }
    }
}
