package io.fenqi.risk.assessment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CreditAssessments extends Repository<CreditAssessment, UUID> {
    CreditAssessment save(CreditAssessment assessment);

    Optional<CreditAssessment> findById(UUID id);
}
