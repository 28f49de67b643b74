package io.fenqi.credit.application;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PayAgreements extends Repository<PayAgreement, UUID> {
    PayAgreement saveAndFlush(PayAgreement agreement);

    Optional<PayAgreement> findById(UUID id);

    boolean existsByCustomerIdAndLenderIdAndStatus(UUID customerId, String lenderId, PayAgreement.Status status);
}
