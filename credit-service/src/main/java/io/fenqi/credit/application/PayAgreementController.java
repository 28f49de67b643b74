package io.fenqi.credit.application;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PayAgreementController {
    private final ReportPayAgreement reportPayAgreement;
    private final CreditApplicationFlow flow;

    PayAgreementController(ReportPayAgreement reportPayAgreement, CreditApplicationFlow flow) {
        this.reportPayAgreement = reportPayAgreement;
        this.flow = flow;
    }

    @PutMapping("/customers/{customerId}/pay-agreements/{agreementId}")
    @CallableBy(ServiceName.REPAYMENT)
    View report(@PathVariable UUID customerId, @PathVariable UUID agreementId, @Valid @RequestBody Report body) {
        var reported = new PayAgreement(
                agreementId, customerId, body.lenderId(), body.bankCode(), body.cardLast4(), body.status(), body.at());
        reportPayAgreement.report(reported).forEach(flow::advance);
        return new View(agreementId, customerId, body.lenderId(), body.status());
    }

    record Report(
            @NotBlank @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId,
            @NotBlank @Pattern(regexp = "[A-Z0-9_-]{2,32}") String bankCode,
            @NotBlank @Pattern(regexp = "[0-9]{4}") String cardLast4,
            @NotNull PayAgreement.Status status,
            @NotNull Instant at) {}

    record View(UUID id, UUID customerId, String lenderId, PayAgreement.Status status) {}
}
