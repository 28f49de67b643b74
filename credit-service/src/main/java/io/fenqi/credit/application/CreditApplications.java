package io.fenqi.credit.application;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CreditApplications extends Repository<CreditApplication, UUID> {
    CreditApplication saveAndFlush(CreditApplication application);

    Optional<CreditApplication> findById(UUID id);

    /** Others who want to move it wait for the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from CreditApplication a where a.id = :id")
    Optional<CreditApplication> lockById(UUID id);

    @Query("""
            select a from CreditApplication a
             where a.customerId = :customerId and a.lenderId = :lenderId and a.productCode = :productCode
               and a.status in (SUBMITTED, IN_REVIEW, MANUAL_REVIEW, APPROVED, ACCEPTED)
            """)
    Optional<CreditApplication> findOpen(UUID customerId, String lenderId, String productCode);

    /** The application that a limit was opened by; none where the lender brought the limit in. */
    @Query("select a from CreditApplication a where a.limitAccountId = :limitAccountId")
    Optional<CreditApplication> ofLimit(UUID limitAccountId);

    /** When this lender's last rejection of the customer was. */
    @Query("""
            select max(a.closedAt) from CreditApplication a
             where a.customerId = :customerId and a.lenderId = :lenderId and a.status = REJECTED
            """)
    Optional<Instant> lastRejection(UUID customerId, String lenderId);

    /** In the order of ids; whatever is null does not restrict. */
    @Query(nativeQuery = true, value = """
            select * from credit_application a
             where (cast(:customerId as uuid) is null or a.customer_id = :customerId)
               and (cast(:lenderId as text) is null or a.lender_id = :lenderId)
               and (cast(:status as text) is null or a.status = :status)
               and (cast(:after as uuid) is null or a.id > :after)
             order by a.id limit :limit
            """)
    List<CreditApplication> page(
            @Nullable UUID customerId,
            @Nullable String lenderId,
            @Nullable String status,
            @Nullable UUID after,
            int limit);

    /** What somebody other than the lender or the customer can move, in the order of ids. */
    @Query("""
            select a.id from CreditApplication a
             where a.id > :after
               and (a.status in (SUBMITTED, MANUAL_REVIEW)
                    or a.status = IN_REVIEW and a.lenderAnswer.outcome is not null
                    or a.status = ACCEPTED and exists (select 1 from PayAgreement p where p.customerId = a.customerId
                           and p.lenderId = a.lenderId and p.status = SIGNED))
             order by a.id limit :limit
            """)
    List<UUID> movable(UUID after, int limit);

    @Query("""
            select a.id from CreditApplication a
             where a.customerId = :customerId
               and a.status in (SUBMITTED, IN_REVIEW, MANUAL_REVIEW, APPROVED, ACCEPTED)
            """)
    List<UUID> open(UUID customerId);

    @Query("""
            select a.id from CreditApplication a
             where a.customerId = :customerId and a.lenderId = :lenderId and a.status = ACCEPTED
            """)
    List<UUID> accepted(UUID customerId, String lenderId);

    @Query("""
            select a.id from CreditApplication a
             where a.status in (SUBMITTED, IN_REVIEW, MANUAL_REVIEW, APPROVED, ACCEPTED) and a.openUntil < :date
             order by a.openUntil limit :limit
            """)
    List<UUID> waitedLongEnough(LocalDate date, int limit);
}
