package io.fenqi.credit.application;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LenderPolicies extends Repository<LenderPolicy, String> {
    LenderPolicy save(LenderPolicy policy);

    Optional<LenderPolicy> findById(String lenderId);
}
