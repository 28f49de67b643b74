package io.fenqi.credit.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Customers extends Repository<Customer, UUID> {
    Customer saveAndFlush(Customer customer);

    Optional<Customer> findById(UUID id);

    Optional<Customer> findByResidentIdHash(String residentIdHash);

    /** Several people may have had one number. */
    @Query("""
            select c from Customer c
             where c.mobileHash = :mobileHash
                or c.id in (select i.customerId from CustomerIdentity i where i.mobileHash = :mobileHash)
             order by c.id limit 50
            """)
    List<Customer> findByMobileHash(String mobileHash);
}
