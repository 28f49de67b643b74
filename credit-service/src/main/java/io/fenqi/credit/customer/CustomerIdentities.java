package io.fenqi.credit.customer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CustomerIdentities extends Repository<CustomerIdentity, CustomerIdentity.Key> {
    CustomerIdentity saveAndFlush(CustomerIdentity identity);

    Optional<CustomerIdentity> findById(CustomerIdentity.Key key);
}
