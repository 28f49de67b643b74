package io.fenqi.credit.agreement;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AgreementController {
    private final ShowAgreement showAgreement;
    private final SignAgreement signAgreement;
    private final AgreementRecords records;

    AgreementController(ShowAgreement showAgreement, SignAgreement signAgreement, AgreementRecords records) {
        this.showAgreement = showAgreement;
        this.signAgreement = signAgreement;
        this.records = records;
    }

    @PutMapping("/agreement-views/{id}")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
    Shown show(@PathVariable UUID id, @Valid @RequestBody NewView body) {
        var figures = body.figures() == null ? Map.<String, String>of() : body.figures();
        var wanted = new ShowAgreement.Wanted(body.customerId(), body.templateCode(), body.templateVersion(), figures);
        return Shown.of(showAgreement.show(id, wanted));
    }

    @PutMapping("/agreement-signatures/{id}")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
    Signed sign(@PathVariable UUID id, @Valid @RequestBody NewSignature body) {
        var evidence = new SignatureEvidence(
                body.ip(), body.userAgent(), body.deviceId(), body.smsTransactionId(), body.readSeconds());
        return Signed.of(signAgreement.sign(id, new SignAgreement.Wanted(body.viewId(), body.customerId(), evidence)));
    }

    /** The evidence with the whole text; says whether the text still has the hash that was signed. */
    @GetMapping("/agreement-signatures/{id}")
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS})
    Evidence evidence(@PathVariable UUID id) {
        return records.signerOf(id)
                .flatMap(signer -> records.signed(signer, id))
                .map(Evidence::of)
                .orElseThrow(() -> new Refused(CreditError.SIGNATURE_NOT_FOUND, "no signature " + id));
    }

    @GetMapping("/agreement-signatures")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
    Page<Signature, UUID> signatures(
            @RequestParam UUID customerId,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return Page.of(records.signatures(customerId, after, limit), limit, Signature::id);
    }

    record NewView(
            @NotNull UUID customerId,
            @NotBlank @Pattern(regexp = "[A-Z0-9_-]{2,32}") String templateCode,
            @Min(1) @Max(9999) int templateVersion,
            @Nullable @Size(max = 60) Map<@Size(max = 40) String, @NotNull @Size(max = 4000) String> figures) {}

    record NewSignature(
            @NotNull UUID viewId,
            @NotNull UUID customerId,
            @NotBlank @Size(max = 45) String ip,
            @NotBlank @Size(max = 500) String userAgent,
            @Nullable @Size(max = 64) String deviceId,
            @Nullable @Size(max = 64) String smsTransactionId,
            @Min(0) @Max(86_400) int readSeconds) {}

    record Shown(UUID id, String renderedText, String renderedHash, Instant shownAt, Instant signableFrom) {
        static Shown of(AgreementView view) {
            return new Shown(view.id(), view.renderedText(), view.renderedHash(), view.shownAt(), view.signableFrom());
        }
    }

    record Signed(UUID id, String templateCode, int templateVersion, Instant signedAt, String renderedHash) {
        static Signed of(AgreementRecords.Signed signed) {
            var signature = signed.signature();
            return new Signed(
                    signature.id(),
                    signature.templateCode(),
                    signature.templateVersion(),
                    signature.signedAt(),
                    signed.view().renderedHash());
        }
    }

    record Evidence(
            Signed signature,
            UUID customerId,
            Instant shownAt,
            Instant signableFrom,
            String ip,
            String userAgent,
            int readSeconds,
            String renderedText,
            boolean hashAgrees) {
        static Evidence of(AgreementRecords.Signed signed) {
            var view = signed.view();
            return new Evidence(
                    Signed.of(signed),
                    view.customerId(),
                    view.shownAt(),
                    view.signableFrom(),
                    signed.evidence().ip(),
                    signed.evidence().userAgent(),
                    signed.evidence().readSeconds(),
                    view.renderedText(),
                    TemplateText.hash(view.renderedText()).equals(view.renderedHash()));
        }
    }
}
