package io.fenqi.credit.customer;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Customers extends Repository<Customer, UUID> {
    Customer saveAndFlush(Customer customer);

    Optional<Customer> findById(UUID id);

    /** Whoever was a customer once and closed is not found; that person may come anew. */
    @Query("select c from Customer c where c.residentIdHash = :residentIdHash and c.status = ACTIVE")
    Optional<Customer> findByResidentIdHash(String residentIdHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Customer c where c.id = :id")
    Optional<Customer> lockById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select c from Customer c where c.status = CLOSED and c.retainUntil < :date order by c.retainUntil limit :limit")
    List<Customer> lockKeptLongEnough(LocalDate date, int limit);

    /** Several people may have had one number. */
    @Query("""
            select c from Customer c
             where c.status = ACTIVE and (c.mobileHash = :mobileHash
                or c.id in (select i.customerId from CustomerIdentity i where i.mobileHash = :mobileHash))
             order by c.id limit 50
            """)
    List<Customer> findByMobileHash(String mobileHash);
}
