package io.fenqi.installment.loannote;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Accounts of borrowers at lenders. */
interface BorrowerAccounts extends Repository<BorrowerAccount, BorrowerAccount.Key> {

    @Modifying
    @Query(nativeQuery = true, value = """
            insert into borrower_account (customer_id, lender_id) values (:customerId, :lenderId)
            on conflict (customer_id, lender_id) do nothing
            """)
    void open(UUID customerId, String lenderId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from BorrowerAccount a where a.key.customerId = :customerId and a.key.lenderId = :lenderId")
    Optional<BorrowerAccount> lock(UUID customerId, String lenderId);

    /** Accounts with something due on a date, in the order of their key, after a given one. */
    @Query("""
            select a.key from BorrowerAccount a
             where a.nextDueOn <= :asOf
               and (a.key.customerId > :customerId or a.key.customerId = :customerId and a.key.lenderId > :lenderId)
             order by a.key.customerId, a.key.lenderId
             limit :limit
            """)
    List<BorrowerAccount.Key> due(LocalDate asOf, UUID customerId, String lenderId, int limit);
}
