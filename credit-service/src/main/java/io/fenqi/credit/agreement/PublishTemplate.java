package io.fenqi.credit.agreement;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a version of a text, once and for ever (AGR-01). */
@Component
class PublishTemplate {
    private final AgreementTemplates templates;

    PublishTemplate(AgreementTemplates templates) {
        this.templates = templates;
    }

    @Transactional
    AgreementTemplate publish(AgreementTemplate wanted) {
        if (templates.add(wanted)) {
            return wanted;
        }
        return templates
                .find(wanted.code(), wanted.versionNo())
                .filter(wanted::isSameText)
                .orElseThrow(() -> new Refused(
                        CreditError.TEMPLATE_IMMUTABLE,
                        "version %d of %s is published".formatted(wanted.versionNo(), wanted.code())));
    }
}
