package io.fenqi.repayment.agreement;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/pay-agreements")
@CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
class PayAgreementController {
    private static final Limit SHOWN_MAX = Limit.of(50);

    private final AgreementFlow flow;
    private final AgreementRecord record;
    private final PayAgreements agreements;

    PayAgreementController(AgreementFlow flow, AgreementRecord record, PayAgreements agreements) {
        this.flow = flow;
        this.record = record;
        this.agreements = agreements;
    }

    @PutMapping("/{id}")
    View apply(@PathVariable UUID id, @Valid @RequestBody NewAgreement body) {
        var wanted = body.authorisation();
        var authorisation =
                new Authorisation(wanted.payee(), wanted.purpose(), wanted.maxPerOrderFen(), wanted.validTo());
        return View.of(flow.apply(id, body.customerId(), body.lenderId(), body.bankCardId(), authorisation));
    }

    @GetMapping("/{id}")
    View get(@PathVariable UUID id) {
        return View.of(flow.find(id));
    }

    /** The newest of a customer. */
    @GetMapping
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
    Page list(@RequestParam UUID customerId) {
        return new Page(
                agreements.ofCustomer(customerId, SHOWN_MAX).stream()
                        .map(View::of)
                        .toList(),
                null);
    }

    @PutMapping("/{id}/confirmation")
    View confirm(@PathVariable UUID id, @Valid @RequestBody Confirmation body) {
        return View.of(flow.confirm(id, body.smsCode()));
    }

    @PostMapping("/{id}/sms")
    View resend(@PathVariable UUID id) {
        return View.of(flow.resend(id));
    }

    @PostMapping("/{id}/termination")
    View terminate(@PathVariable UUID id) {
        return View.of(record.terminated(id));
    }

    record NewAgreement(
            @NotNull UUID customerId,
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId,
            @NotNull UUID bankCardId,
            @NotNull @Valid Terms authorisation) {}

    record Terms(
            @NotBlank @Size(max = 100) String payee,
            @NotBlank @Size(max = 200) String purpose,
            @Positive long maxPerOrderFen,
            @NotNull LocalDate validTo) {}

    record Confirmation(@NotNull @Pattern(regexp = "\\d{6}") String smsCode) {
        @Override
        public String toString() {
            return "Confirmation[hidden]";
        }
    }

    record Page(List<View> items, @Nullable UUID nextAfter) {}

    record View(
            UUID id,
            UUID customerId,
            String lenderId,
            UUID bankCardId,
            String cardLast4,
            AgreementStatus status,
            @Nullable Instant resendFrom,
            @Nullable Instant expiresAt,
            LocalDate validTo,
            @Nullable String reasonCode) {
        static View of(PayAgreement agreement) {
            return new View(
                    agreement.id(),
                    agreement.customerId(),
                    agreement.lenderId(),
                    agreement.bankCardId(),
                    agreement.cardLast4(),
                    agreement.status(),
                    agreement.resendFrom(),
                    agreement.codeExpiresAt(),
                    agreement.authorisation().validTo(),
                    agreement.reasonCode());
        }
    }
}
