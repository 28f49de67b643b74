package io.fenqi.partnergateway.partnerapi;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import io.fenqi.partnergateway.client.credit.ApplicationClient;
import io.fenqi.partnergateway.door.PartnerApi;
import io.fenqi.partnergateway.party.Partner;
import io.fenqi.partnergateway.party.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applications for a limit, from submission to the acceptance of what was granted (CRD-01, CRD-04). */
@RestController
@RequestMapping("/api/v1/customers/{externalUserId}/credit-applications/{requestNo}")
@PartnerApi(Scope.CREDIT)
class CreditApplicationController {
    private static final String CODE = "[A-Z0-9_-]{2,32}";
    private static final String APPLICATIONS = "credit-applications";

    private final ApplicationClient applications;
    private final PartnerCustomers customers;

    CreditApplicationController(ApplicationClient applications, PartnerCustomers customers) {
        this.applications = applications;
        this.customers = customers;
    }

    /** Answers with another number where an application of this app for the same thing is open. */
    @PutMapping
    View submit(
            Partner partner,
            @PathVariable @Pattern(regexp = CustomerController.EXTERNAL_USER_ID) String externalUserId,
            @PathVariable @Pattern(regexp = RequestNo.FORM) String requestNo,
            @Valid @RequestBody Submission submission) {
        partner.requireAgreed(submission.lenderId(), submission.productCode());
        var application = applications.submit(
                RequestNo.id(partner, APPLICATIONS, requestNo),
                new ApplicationClient.NewApplication(
                        customers.get(partner, externalUserId),
                        submission.lenderId(),
                        submission.productCode(),
                        partner.appId(),
                        requestNo,
                        new ApplicationClient.Form(
                                submission.monthlyIncomeFen(), submission.employment(), submission.student()),
                        signatures(partner, submission.signatureNos()),
                        submission.deviceId()));
        if (!application.appId().equals(partner.appId())) {
            throw new Refused(GatewayError.APPLIED_ELSEWHERE, "one for the same product is open");
        }
        return View.of(application);
    }

    @GetMapping
    View read(
            Partner partner,
            @PathVariable @Pattern(regexp = CustomerController.EXTERNAL_USER_ID) String externalUserId,
            @PathVariable @Pattern(regexp = RequestNo.FORM) String requestNo) {
        return View.of(own(partner, externalUserId, requestNo));
    }

    /** The customer takes what was granted, with the three papers signed. */
    @PutMapping("/acceptance")
    View accept(
            Partner partner,
            @PathVariable @Pattern(regexp = CustomerController.EXTERNAL_USER_ID) String externalUserId,
            @PathVariable @Pattern(regexp = RequestNo.FORM) String requestNo,
            @Valid @RequestBody Acceptance acceptance) {
        var application = own(partner, externalUserId, requestNo);
        var papers = new ApplicationClient.Acceptance(
                signature(partner, acceptance.contractSignatureNo()),
                signature(partner, acceptance.costDisclosureSignatureNo()),
                signature(partner, acceptance.withholdingSignatureNo()));
        return View.of(applications.accept(application.id(), papers));
    }

    private ApplicationClient.Application own(Partner partner, String externalUserId, String requestNo) {
        var customerId = customers.get(partner, externalUserId);
        var application = applications.application(RequestNo.id(partner, APPLICATIONS, requestNo));
        if (!application.customerId().equals(customerId)) {
            throw new Refused(GatewayError.CUSTOMER_UNKNOWN, "the application is of another customer");
        }
        return application;
    }

    private static List<UUID> signatures(Partner partner, List<String> numbers) {
        return numbers.stream().map(number -> signature(partner, number)).toList();
    }

    private static UUID signature(Partner partner, String number) {
        return RequestNo.id(partner, AgreementController.SIGNATURES, number);
    }

    /** @param signatureNos of the consents that the application rests on */
    record Submission(
            @NotBlank @Pattern(regexp = CODE) String lenderId,
            @NotBlank @Pattern(regexp = CODE) String productCode,
            @PositiveOrZero @Max(1_000_000_000_000L) long monthlyIncomeFen,
            @NotBlank @Pattern(regexp = "[A-Z_]{2,32}") String employment,
            boolean student,

            @NotNull @Size(max = 20) List<@NotBlank @Pattern(regexp = RequestNo.FORM) String> signatureNos,

            @Nullable @Size(max = 64) String deviceId) {}

    record Acceptance(
            @NotBlank @Pattern(regexp = RequestNo.FORM) String contractSignatureNo,
            @NotBlank @Pattern(regexp = RequestNo.FORM) String costDisclosureSignatureNo,
            @NotBlank @Pattern(regexp = RequestNo.FORM) String withholdingSignatureNo) {}

    /**
     * @param status an open list
     * @param openUntil the last day on which what was granted can be accepted, Asia/Shanghai
     * @param limitFen granted, in fen
     * @param customerText why not, in words for the customer
     */
    record View(
            String requestNo,
            String applicationNo,
            String lenderId,
            String productCode,
            String status,
            Instant submittedAt,
            LocalDate openUntil,
            @Nullable Long limitFen,
            @Nullable LocalDate validTo,
            @Nullable String reasonCode,
            @Nullable String customerText,
            @Nullable String contractNo) {
        static View of(ApplicationClient.Application application) {
            return new View(
                    application.partnerRequestNo(),
                    application.applicationNo(),
                    application.lenderId(),
                    application.productCode(),
                    application.status(),
                    application.submittedAt(),
                    application.openUntil(),
                    application.limitFen(),
                    application.validTo(),
                    application.reasonCode(),
                    application.customerText(),
                    application.contractNo());
        }
    }
}
