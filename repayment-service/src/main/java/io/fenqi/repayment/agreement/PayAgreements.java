package io.fenqi.repayment.agreement;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The pay agreements. */
interface PayAgreements extends Repository<PayAgreement, UUID> {
    PayAgreement save(PayAgreement agreement);

    Optional<PayAgreement> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from PayAgreement agreement where agreement.id = :id")
    Optional<PayAgreement> lock(UUID id);

    @Query("from PayAgreement agreement where agreement.customerId = :customerId order by agreement.id desc")
    List<PayAgreement> ofCustomer(UUID customerId, Limit limit);

    @Query("""
            from PayAgreement agreement
             where agreement.customerId = :customerId and agreement.lenderId = :lenderId
               and agreement.status = AgreementStatus.SIGNED and agreement.authorisation.validTo >= :today
             order by agreement.signedAt desc
            """)
    List<PayAgreement> usable(UUID customerId, String lenderId, LocalDate today, Limit limit);

    @Query(
            "select count(*) > 0 from PayAgreement agreement where agreement.bankCardId = :cardId and agreement.status in (AgreementStatus.SIGNED, AgreementStatus.IN_DOUBT)")
    boolean usesCard(UUID cardId);

    @Query(
            "select agreement.id from PayAgreement agreement where agreement.status = AgreementStatus.IN_DOUBT and agreement.nextQueryAt <= :now order by agreement.nextQueryAt")
    List<UUID> toBeAsked(Instant now, Limit limit);

    @Query(
            "select agreement.id from PayAgreement agreement where agreement.status in (AgreementStatus.APPLYING, AgreementStatus.SMS_SENT) and agreement.createdAt < :before order by agreement.createdAt")
    List<UUID> forgotten(Instant before, Limit limit);
}
