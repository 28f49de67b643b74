package io.fenqi.credit.customer;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CustomerChangeController {
    private final ChangeMobile changeMobile;

    CustomerChangeController(ChangeMobile changeMobile) {
        this.changeMobile = changeMobile;
    }

    @PutMapping("/customers/{customerId}/mobile-changes/{id}")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
    CustomerController.View change(
            @PathVariable UUID customerId, @PathVariable UUID id, @Valid @RequestBody NewMobile body) {
        var check = new ChangeMobile.Check(body.check().kind(), body.check().transactionId());
        return CustomerController.View.of(
                changeMobile.change(customerId, id, GivenPerson.mobile(body.mobile()), check));
    }

    record NewMobile(
            @NotBlank @Size(max = 11) String mobile,
            @NotNull @Valid CheckMade check) {
        @Override
        public String toString() {
            return "NewMobile[...]";
        }
    }

    record CheckMade(
            @NotNull ChangeMobile.CheckKind kind,

            @NotBlank @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
            String transactionId) {}
}
