package io.fenqi.credit.agreement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets other features ask what a customer has signed. */
@Component
public class Signatures {
    private final AgreementRecords records;
    private final AgreementTemplates templates;

    Signatures(AgreementRecords records, AgreementTemplates templates) {
        this.records = records;
        this.templates = templates;
    }

    /** Only the customer's own. */
    public Optional<Signature> find(UUID customerId, UUID id) {
        return records.signed(customerId, id).map(AgreementRecords.Signed::signature);
    }

    /**
     * A text as it was signed.
     *
     * @param sha256 of the text in UTF-8, taken when it was shown and found unchanged now
     * @param readSeconds as the page says
     */
    public record SignedText(
            String title,
            String templateCode,
            int templateVersion,
            String text,
            String sha256,
            Instant shownAt,
            Instant signedAt,
            int readSeconds) {
        @Override
        public String toString() {
            return "SignedText[%s/%d]".formatted(templateCode, templateVersion);
        }
    }

    /** Only the customer's own. */
    public Optional<SignedText> text(UUID customerId, UUID id) {
        return records.signed(customerId, id).map(this::text);
    }

    private SignedText text(AgreementRecords.Signed signed) {
        var view = signed.view();
        if (!TemplateText.hash(view.renderedText()).equals(view.renderedHash())) {
            throw new IllegalStateException("the text of view %s is not the one shown".formatted(view.id()));
        }
        var template =
                templates.find(view.templateCode(), view.templateVersion()).orElseThrow();
        return new SignedText(
                template.title(),
                view.templateCode(),
                view.templateVersion(),
                view.renderedText(),
                view.renderedHash(),
                view.shownAt(),
                signed.signature().signedAt(),
                signed.evidence().readSeconds());
    }

    /** Whether the customer has taken that kind of consent back since. */
    public boolean isWithdrawn(Signature signature) {
        return signature.type().isWithdrawable()
                && records.withdrawnSince(signature.customerId(), signature.type(), signature.signedAt());
    }
}
