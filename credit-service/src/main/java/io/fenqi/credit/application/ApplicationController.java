package io.fenqi.credit.application;

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
import java.util.List;
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
@RequestMapping("/credit-applications")
@CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
class ApplicationController {
    private static final String CODE = "[A-Z0-9_-]{2,32}";

    private final SubmitApplication submitApplication;
    private final AcceptGrant acceptGrant;
    private final EndApplication endApplication;
    private final CreditApplicationFlow flow;
    private final ApplicationSteps steps;
    private final CreditApplications applications;

    ApplicationController(
            SubmitApplication submitApplication,
            AcceptGrant acceptGrant,
            EndApplication endApplication,
            CreditApplicationFlow flow,
            ApplicationSteps steps,
            CreditApplications applications) {
        this.submitApplication = submitApplication;
        this.acceptGrant = acceptGrant;
        this.endApplication = endApplication;
        this.flow = flow;
        this.steps = steps;
        this.applications = applications;
    }

    /** Answers with another id where an application for the same thing is open. */
    @PutMapping("/{id}")
    ApplicationView submit(@PathVariable UUID id, @Valid @RequestBody NewApplication body) {
        return advanced(submitApplication.submit(body.submission(id)));
    }

    @PutMapping("/{id}/acceptance")
    ApplicationView accept(@PathVariable UUID id, @Valid @RequestBody Acceptance body) {
        acceptGrant.accept(
                id,
                new AcceptGrant.Acceptance(
                        body.contractSignatureId(), body.costDisclosureSignatureId(), body.withholdingSignatureId()));
        return advanced(id);
    }

    @PostMapping("/{id}/cancellation")
    ApplicationView cancel(@PathVariable UUID id) {
        endApplication.cancel(id);
        return ApplicationView.of(steps.find(id));
    }

    @GetMapping("/{id}")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
    ApplicationView application(@PathVariable UUID id) {
        return ApplicationView.of(steps.find(id));
    }

    @GetMapping
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
    Page<ApplicationView, UUID> list(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Pattern(regexp = CODE) @Nullable String lenderId,
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var wanted = status == null ? null : status.name();
        var items = applications.page(customerId, lenderId, wanted, after, limit).stream()
                .map(ApplicationView::of)
                .toList();
        return Page.of(items, limit, ApplicationView::id);
    }

    private ApplicationView advanced(UUID id) {
        flow.advance(id);
        return ApplicationView.of(steps.find(id));
    }

    record NewApplication(
            @NotNull UUID customerId,
            @NotBlank @Pattern(regexp = CODE) String lenderId,
            @NotBlank @Pattern(regexp = CODE) String productCode,
            @NotBlank @Pattern(regexp = CODE) String appId,

            @NotBlank @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
            String partnerRequestNo,

            @NotNull @Valid Form form,
            @NotNull @Size(max = 20) List<@NotNull UUID> signatureIds,
            @Nullable @Size(max = 64) String deviceId) {
        SubmitApplication.Submission submission(UUID id) {
            var applicant = new ApplicantForm(form.monthlyIncomeFen(), form.employment(), form.student(), deviceId);
            var wish = new CreditApplication.Wish(
                    id, customerId, lenderId, productCode, appId, partnerRequestNo, applicant);
            return new SubmitApplication.Submission(wish, signatureIds);
        }
    }

    record Form(
            @PositiveOrZero @Max(1_000_000_000_000L) long monthlyIncomeFen,
            @NotBlank @Pattern(regexp = "[A-Z_]{2,32}") String employment,
            boolean student) {}

    record Acceptance(
            @NotNull UUID contractSignatureId,
            @NotNull UUID costDisclosureSignatureId,
            @NotNull UUID withholdingSignatureId) {}
}
