package io.fenqi.repayment.withholding;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The orders. */
interface Withholdings extends Repository<Withholding, UUID> {
    Withholding save(Withholding order);

    Optional<Withholding> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Withholding held where held.id = :id")
    Optional<Withholding> lock(UUID id);

    @Query("select held.id from Withholding held where held.channelCode = :channelCode and held.orderNo = :orderNo")
    Optional<UUID> idOf(String channelCode, String orderNo);

    @Query("""
            select held.id from Withholding held
             where held.status = WithholdingStatus.IN_DOUBT and held.nextQueryAt <= :now
             order by held.nextQueryAt
            """)
    List<UUID> toBeAsked(Instant now, Limit limit);

    @Query("""
            select held.id from Withholding held
             where held.status = WithholdingStatus.SUBMITTED and held.submittedAt < :before order by held.submittedAt
            """)
    List<UUID> unanswered(Instant before, Limit limit);

    @Query("""
            select held.id from Withholding held
             where held.status = WithholdingStatus.IN_DOUBT and held.submittedAt < :before order by held.submittedAt
            """)
    List<UUID> longInDoubt(Instant before, Limit limit);

    @Modifying
    @Query("""
            update Withholding held set held.nextQueryAt = :now
             where held.status = WithholdingStatus.IN_DOUBT and held.channelCode = :channelCode
               and held.submittedAt >= :from and held.submittedAt < :until
            """)
    void askAtOnce(String channelCode, Instant from, Instant until, Instant now);

    /** Taken or perhaps taken from a card since an instant, in fen. */
    @Query("""
            select coalesce(sum(held.amountFen), 0) from Withholding held
             where held.bankCardId = :bankCardId and held.channelCode = :channelCode
               and held.createdAt >= :since and held.status <> WithholdingStatus.REJECTED
            """)
    long orderedSince(UUID bankCardId, String channelCode, Instant since);

    @Query("""
            select count(distinct held.repaymentId) from Withholding held
             where held.customerId = :customerId and held.lenderId = :lenderId and held.createdAt >= :since
            """)
    long attemptsSince(UUID customerId, String lenderId, Instant since);

    @Query("""
            from Withholding held
             where (:status is null or held.status = :status)
               and (:repaymentId is null or held.repaymentId = :repaymentId)
               and held.id > :after
             order by held.id
            """)
    List<Withholding> list(@Nullable WithholdingStatus status, @Nullable UUID repaymentId, UUID after, Limit limit);
}
