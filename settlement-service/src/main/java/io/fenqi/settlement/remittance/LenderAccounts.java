package io.fenqi.settlement.remittance;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LenderAccounts extends Repository<LenderAccount, String> {
    LenderAccount save(LenderAccount account);

    Optional<LenderAccount> findById(String lenderId);
}
