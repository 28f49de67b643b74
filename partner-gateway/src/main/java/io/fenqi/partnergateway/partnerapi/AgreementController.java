package io.fenqi.partnergateway.partnerapi;

import io.fenqi.partnergateway.client.credit.AgreementClient;
import io.fenqi.partnergateway.door.PartnerApi;
import io.fenqi.partnergateway.party.Partner;
import io.fenqi.partnergateway.party.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Texts, shown to a customer one by one and signed after their reading time (AGR-01..03, CMP-05). */
@RestController
@RequestMapping("/api/v1")
@PartnerApi(Scope.AGREEMENT)
class AgreementController {
    static final String SIGNATURES = "agreement-signatures";
    private static final String VIEWS = "agreement-views";

    private final AgreementClient agreements;
    private final PartnerCustomers customers;

    AgreementController(AgreementClient agreements, PartnerCustomers customers) {
        this.agreements = agreements;
        this.customers = customers;
    }

    /** The texts in force today. */
    @GetMapping("/agreements")
    AgreementClient.Templates list(
            Partner partner, @RequestParam(required = false) @Nullable @Pattern(regexp = "[A-Z_]{2,32}") String type) {
        return agreements.templates(type);
    }

    /** Hands the text out with the customer's figures: from now on the reading time runs. */
    @PutMapping("/customers/{externalUserId}/agreement-views/{requestNo}")
    Shown show(
            Partner partner,
            @PathVariable @Pattern(regexp = CustomerController.EXTERNAL_USER_ID) String externalUserId,
            @PathVariable @Pattern(regexp = RequestNo.FORM) String requestNo,
            @Valid @RequestBody Wanted wanted) {
        var view = agreements.show(
                RequestNo.id(partner, VIEWS, requestNo),
                new AgreementClient.NewView(
                        customers.get(partner, externalUserId), wanted.code(), wanted.version(), wanted.figures()));
        return new Shown(requestNo, view.renderedText(), view.renderedHash(), view.shownAt(), view.signableFrom());
    }

    @PutMapping("/customers/{externalUserId}/agreement-signatures/{requestNo}")
    Signed sign(
            Partner partner,
            @PathVariable @Pattern(regexp = CustomerController.EXTERNAL_USER_ID) String externalUserId,
            @PathVariable @Pattern(regexp = RequestNo.FORM) String requestNo,
            @Valid @RequestBody Signature signature) {
        var signed = agreements.sign(
                RequestNo.id(partner, SIGNATURES, requestNo),
                new AgreementClient.NewSignature(
                        RequestNo.id(partner, VIEWS, signature.viewNo()),
                        customers.get(partner, externalUserId),
                        signature.ip(),
                        signature.userAgent(),
                        signature.deviceId(),
                        signature.smsTransactionId(),
                        signature.readSeconds()));
        return new Signed(
                requestNo, signed.templateCode(), signed.templateVersion(), signed.signedAt(), signed.renderedHash());
    }

    /** @param figures what the text leaves open, by name */
    record Wanted(
            @NotBlank @Pattern(regexp = "[A-Z0-9_-]{2,32}") String code,
            @Min(1) @Max(9_999) int version,
            @Nullable @Size(max = 60) Map<@Size(max = 40) String, @Size(max = 4_000) String> figures) {}

    /**
     * What shows that it was the customer.
     *
     * @param viewNo under which the text was shown
     * @param ip of the customer's device
     * @param readSeconds how long the text was in sight
     */
    record Signature(
            @NotBlank @Pattern(regexp = RequestNo.FORM) String viewNo,
            @NotBlank @Size(max = 45) String ip,
            @NotBlank @Size(max = 500) String userAgent,
            @Nullable @Size(max = 64) String deviceId,
            @Nullable @Size(max = 64) String smsTransactionId,
            @Min(0) @Max(86_400) int readSeconds) {}

    /** @param renderedHash SHA-256 of the text in hexadecimal */
    record Shown(String requestNo, String renderedText, String renderedHash, Instant shownAt, Instant signableFrom) {}

    record Signed(String requestNo, String code, int version, Instant signedAt, String renderedHash) {}
}
