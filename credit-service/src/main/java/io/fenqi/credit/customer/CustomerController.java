package io.fenqi.credit.customer;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CustomerController {
    private static final String CHANNEL_CHECK = "identity for the four-factor check at the channel";
    private static final String LOAN_PAPER = "the borrower's name in a loan note or certificate";

    private final BindIdentity bindIdentity;
    private final SearchCustomers search;
    private final RevealCustomer revealCustomer;

    CustomerController(BindIdentity bindIdentity, SearchCustomers search, RevealCustomer revealCustomer) {
        this.bindIdentity = bindIdentity;
        this.search = search;
        this.revealCustomer = revealCustomer;
    }

    @PutMapping("/customer-identities/{appId}/{externalUserId}")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
    View bind(
            @PathVariable @Pattern(regexp = "[A-Z0-9_-]{2,32}") String appId,
            @PathVariable @Pattern(regexp = "[\\x21-\\x7E]{1,64}") String externalUserId,
            @Valid @RequestBody NewIdentity body) {
        var person = GivenPerson.of(body.name(), body.residentId(), body.mobile(), bindIdentity.today());
        return View.of(bindIdentity.bind(new CustomerIdentity.Key(appId, externalUserId), person));
    }

    @GetMapping("/customers/{id}")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.REPAYMENT, ServiceName.OPS})
    View customer(@PathVariable UUID id) {
        return search.byId(id)
                .map(View::of)
                .orElseThrow(() -> new Refused(CreditError.CUSTOMER_NOT_FOUND, "no customer " + id));
    }

    /** By exactly one key; the answer is masked and empty if nobody has it. */
    @PostMapping("/customers/search")
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS})
    Found search(@Valid @RequestBody Search body) {
        return new Found(search.search(body.mobile(), body.residentId(), body.partnerUser()).stream()
                .map(View::of)
                .toList());
    }

    @PostMapping("/customers/{id}/reveal")
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS})
    Revealed reveal(@PathVariable UUID id, @Valid @RequestBody Reason body) {
        var person = revealCustomer.reveal(id, body.reason());
        return new Revealed(id, person.name(), person.residentId(), person.mobile());
    }

    @GetMapping("/customers/{id}/identity")
    @CallableBy({ServiceName.REPAYMENT, ServiceName.INSTALLMENT})
    Identity identity(@PathVariable UUID id) {
        var forPaper = CurrentCall.caller().equals(ServiceName.INSTALLMENT);
        var person = revealCustomer.reveal(id, forPaper ? LOAN_PAPER : CHANNEL_CHECK);
        return new Identity(id, person.name(), person.residentId());
    }

    record NewIdentity(
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 18) String residentId,
            @NotBlank @Size(max = 11) String mobile) {
        @Override
        public String toString() {
            return "NewIdentity[...]";
        }
    }

    record Search(
            @Nullable @Size(max = 11) String mobile,
            @Nullable @Size(max = 18) String residentId,
            @Nullable @Valid PartnerUser partnerUser) {
        @Override
        public String toString() {
            return "Search[...]";
        }
    }

    record PartnerUser(
            @NotBlank @Size(max = 32) String appId,
            @NotBlank @Size(max = 64) String externalUserId) {}

    record Reason(@NotBlank @Size(min = 4, max = 200) String reason) {}

    record Found(List<View> items) {}

    record Revealed(UUID customerId, String name, String residentId, String mobile) {
        @Override
        public String toString() {
            return "Revealed[...]";
        }
    }

    record Identity(UUID customerId, String name, String residentId) {
        @Override
        public String toString() {
            return "Identity[...]";
        }
    }

    /** Masked (SEC-01). */
    record View(UUID customerId, String name, String residentId, String mobile, CustomerStatus status) {
        static View of(Customer customer) {
            return new View(
                    customer.id(),
                    customer.maskedName(),
                    customer.maskedResidentId(),
                    customer.maskedMobile(),
                    customer.status());
        }
    }
}
