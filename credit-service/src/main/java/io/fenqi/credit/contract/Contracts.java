package io.fenqi.credit.contract;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Contracts extends Repository<Contract, String> {
    Contract save(Contract contract);

    Optional<Contract> findByCustomerIdAndContractNo(UUID customerId, String contractNo);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contract c where c.customerId = :customerId and c.status in (SIGNED, ACTIVE)")
    List<Contract> lockOpen(UUID customerId);

    Optional<Contract> findByContractNo(String contractNo);

    /** Set-based: what ends by the calendar needs no look at each contract. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update contract set status = 'ENDED', version = version + 1
             where (customer_id, contract_no) in (select customer_id, contract_no from contract
                       where valid_to < :date and status <> 'ENDED' order by valid_to limit :limit for update skip locked)
            """)
    int endBefore(LocalDate date, int limit);

    @Query("""
            select c from Contract c where c.customerId = :customerId and c.contractNo > :after
             order by c.contractNo limit :limit
            """)
    List<Contract> page(UUID customerId, String after, int limit);
}
