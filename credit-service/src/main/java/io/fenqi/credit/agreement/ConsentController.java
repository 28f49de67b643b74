package io.fenqi.credit.agreement;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customers/{customerId}")
@CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
class ConsentController {
    private final WithdrawConsent withdrawConsent;

    ConsentController(WithdrawConsent withdrawConsent) {
        this.withdrawConsent = withdrawConsent;
    }

    @PutMapping("/consent-withdrawals/{id}")
    Consents withdraw(@PathVariable UUID customerId, @PathVariable UUID id, @Valid @RequestBody Withdrawal body) {
        withdrawConsent.withdraw(customerId, id, body.type());
        return consents(customerId);
    }

    @GetMapping("/consents")
    Consents consents(@PathVariable UUID customerId) {
        return new Consents(withdrawConsent.standings(customerId));
    }

    record Withdrawal(@NotNull AgreementType type) {}

    /** One per kind of text at most. */
    record Consents(List<WithdrawConsent.Standing> items) {}
}
