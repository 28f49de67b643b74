package io.fenqi.credit.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Contracts extends Repository<Contract, String> {
    Contract save(Contract contract);

    Optional<Contract> findByCustomerIdAndContractNo(UUID customerId, String contractNo);

    Optional<Contract> findByContractNo(String contractNo);

    @Query("""
            select c from Contract c where c.customerId = :customerId and c.contractNo > :after
             order by c.contractNo limit :limit
            """)
    List<Contract> page(UUID customerId, String after, int limit);
}
