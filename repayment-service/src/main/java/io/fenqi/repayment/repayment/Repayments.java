package io.fenqi.repayment.repayment;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The repayments. */
interface Repayments extends Repository<Repayment, UUID> {
    Repayment save(Repayment repayment);

    void flush();

    Optional<Repayment> findById(UUID id);

    boolean existsById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Repayment repayment where repayment.id = :id")
    Optional<Repayment> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select repayment from Repayment repayment join repayment.parts part where part.paymentId = :paymentId")
    Optional<Repayment> lockOfPayment(UUID paymentId);

    @Query("""
            select count(*) > 0 from Repayment repayment
             where repayment.customerId = :customerId and repayment.lenderId = :lenderId and repayment.id <> :but
               and repayment.kind <> RepaymentKind.SECOND_DEBIT
               and repayment.status in (RepaymentStatus.COLLECTING, RepaymentStatus.IN_DOUBT,
                   RepaymentStatus.COLLECTED, RepaymentStatus.REVERSING)
            """)
    boolean hasOpen(UUID customerId, String lenderId, UUID but);

    @Query(
            "select repayment.id from Repayment repayment where repayment.nextTryAt <= :now order by repayment.nextTryAt")
    List<UUID> toBeResumed(Instant now, Limit limit);

    @Query("""
            from Repayment repayment
             where (:customerId is null or repayment.customerId = :customerId)
               and (:status is null or repayment.status = :status)
               and repayment.id > :after
             order by repayment.id
            """)
    List<Repayment> list(@Nullable UUID customerId, @Nullable RepaymentStatus status, UUID after, Limit limit);
}
