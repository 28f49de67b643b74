package io.fenqi.credit.agreement;

import io.fenqi.credit.customer.People;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Hands a text out with a customer's figures and remembers when: from then on the reading time runs (CMP-05). */
@Component
class ShowAgreement {
    private final AgreementTemplates templates;
    private final AgreementRecords records;
    private final People people;
    private final IdempotentPut once;
    private final JsonMapper json;
    private final Clock clock;

    ShowAgreement(
            AgreementTemplates templates,
            AgreementRecords records,
            People people,
            IdempotentPut once,
            JsonMapper json,
            Clock clock) {
        this.templates = templates;
        this.records = records;
        this.people = people;
        this.once = once;
        this.json = json;
        this.clock = clock;
    }

    /** What is to be shown to whom. */
    record Wanted(UUID customerId, String templateCode, int templateVersion, Map<String, String> figures) {}

    @Transactional
    AgreementView show(UUID id, Wanted wanted) {
        if (!once.claim("agreement-views", id, wanted)) {
            return records.view(wanted.customerId(), id).orElseThrow();
        }
        people.requireKnown(wanted.customerId());
        var template = current(wanted.templateCode(), wanted.templateVersion());
        var missing = TemplateText.missing(template.body(), wanted.figures());
        if (!missing.isEmpty()) {
            throw new Refused(
                    CreditError.FIGURE_MISSING,
                    "the text needs " + String.join(", ", missing),
                    missing.stream()
                            .map(name -> new FieldError("figures." + name, "Required", "must be given"))
                            .toArray(FieldError[]::new));
        }
        var text = TemplateText.render(template.body(), wanted.figures());
        var now = clock.instant();
        var view = new AgreementView(
                id,
                wanted.customerId(),
                template.code(),
                template.versionNo(),
                template.type(),
                json.writeValueAsString(new TreeMap<>(wanted.figures())),
                text,
                TemplateText.hash(text),
                now,
                now.plusSeconds(template.minReadingSeconds()));
        records.add(view);
        return view;
    }

    private AgreementTemplate current(String code, int versionNo) {
        var template = templates
                .find(code, versionNo)
                .orElseThrow(() ->
                        new Refused(CreditError.TEMPLATE_NOT_FOUND, "no version %d of %s".formatted(versionNo, code)));
        var inForce = templates.current(code, BusinessTime.today(clock));
        if (inForce.isEmpty() || inForce.get().versionNo() != versionNo) {
            throw new Refused(
                    CreditError.TEMPLATE_NOT_CURRENT, "version %d of %s is not in force".formatted(versionNo, code));
        }
        return template;
    }
}
