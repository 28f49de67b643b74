package io.fenqi.partnergateway.partnerapi;

import io.fenqi.partnergateway.client.credit.CreditClient;
import io.fenqi.partnergateway.door.PartnerApi;
import io.fenqi.partnergateway.party.Partner;
import io.fenqi.partnergateway.party.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The partner's users as our customers (CUS-01). */
@RestController
@RequestMapping("/api/v1/customers/{externalUserId}")
@PartnerApi(Scope.CUSTOMER)
class CustomerController {
    static final String EXTERNAL_USER_ID = "[A-Za-z0-9._-]{1,64}";

    private final CreditClient credit;
    private final PartnerCustomers customers;

    CustomerController(CreditClient credit, PartnerCustomers customers) {
        this.credit = credit;
        this.customers = customers;
    }

    /** Says who the user is. Whether that person came by another partner before cannot be told from the answer. */
    @PutMapping
    View bring(
            Partner partner,
            @PathVariable @Pattern(regexp = EXTERNAL_USER_ID) String externalUserId,
            @Valid @RequestBody Person person) {
        var identity = new CreditClient.NewIdentity(person.name(), person.residentId(), person.mobile());
        var customer = credit.bindIdentity(partner.appId(), externalUserId, identity);
        customers.brought(partner, externalUserId, customer.customerId());
        return View.of(externalUserId, customer);
    }

    @GetMapping
    View read(Partner partner, @PathVariable @Pattern(regexp = EXTERNAL_USER_ID) String externalUserId) {
        return View.of(externalUserId, credit.customer(customers.get(partner, externalUserId)));
    }

    record Person(
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 18) String residentId,
            @NotBlank @Size(max = 11) String mobile) {
        @Override
        public String toString() {
            return "Person[...]";
        }
    }

    /** Name and numbers are masked (SEC-01). */
    record View(String externalUserId, String name, String residentId, String mobile, String status) {
        static View of(String externalUserId, CreditClient.Customer customer) {
            return new View(
                    externalUserId, customer.name(), customer.residentId(), customer.mobile(), customer.status());
        }
    }
}
