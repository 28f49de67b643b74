package io.fenqi.credit.closing;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CloseCustomerController {
    private final CloseCustomer closeCustomer;

    CloseCustomerController(CloseCustomer closeCustomer) {
        this.closeCustomer = closeCustomer;
    }

    @PutMapping("/customers/{id}/closing")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @Valid @RequestBody Closing body) {
        var open = new CloseCustomer.OpenElsewhere(body.openLoanNotes(), body.openRefunds(), body.openClaims());
        closeCustomer.close(id, open, body.reason());
    }

    /** The figures are what the caller has just counted at installment, qr-gateway and for claims. */
    record Closing(
            @NotBlank @Size(max = 200) String reason,
            @PositiveOrZero int openLoanNotes,
            @PositiveOrZero int openRefunds,
            @PositiveOrZero int openClaims) {}
}
