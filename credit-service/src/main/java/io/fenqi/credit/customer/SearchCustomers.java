package io.fenqi.credit.customer;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds people by exact keys only: there is no way to list them or to search by parts (CUS-01). */
@Component
class SearchCustomers {
    private final Customers customers;
    private final CustomerIdentities identities;
    private final PersonIndex index;

    SearchCustomers(Customers customers, CustomerIdentities identities, PersonIndex index) {
        this.customers = customers;
        this.identities = identities;
        this.index = index;
    }

    Optional<Customer> byId(UUID id) {
        return customers.findById(id);
    }

    List<Customer> search(
            @Nullable String mobile, @Nullable String residentId, CustomerController.@Nullable PartnerUser user) {
        if (Stream.of(mobile, residentId, user).filter(Objects::nonNull).count() != 1) {
            throw new Refused(CreditError.SEARCH_NEEDS_ONE_KEY, "give exactly one key");
        }
        if (mobile != null) {
            return customers.findByMobileHash(index.of(GivenPerson.mobile(mobile)));
        }
        if (residentId != null) {
            return customers.findByResidentIdHash(index.of(GivenPerson.residentId(residentId))).stream()
                    .toList();
        }
        return Optional.ofNullable(user)
                .flatMap(given -> identities.findById(new CustomerIdentity.Key(given.appId(), given.externalUserId())))
                .flatMap(identity -> customers.findById(identity.customerId()))
                .stream()
                .toList();
    }
}
