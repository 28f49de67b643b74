package io.fenqi.repayment.cardrefund;

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

/** What goes back to cards. */
interface CardRefunds extends Repository<CardRefund, UUID> {
    CardRefund save(CardRefund refund);

    boolean existsById(UUID id);

    Optional<CardRefund> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from CardRefund refund where refund.id = :id")
    Optional<CardRefund> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from CardRefund refund where refund.withholdingId = :withholdingId order by refund.id")
    List<CardRefund> lockOf(UUID withholdingId);

    @Query(
            "select refund.id from CardRefund refund where refund.channelCode = :channelCode and refund.refundNo = :refundNo")
    Optional<UUID> idOf(String channelCode, String refundNo);

    @Query("select refund.id from CardRefund refund where refund.nextTryAt <= :now order by refund.nextTryAt")
    List<UUID> due(Instant now, Limit limit);

    @Query("""
            from CardRefund refund
             where (:status is null or refund.status = :status)
               and (:customerId is null or refund.customerId = :customerId)
               and refund.id > :after
             order by refund.id
            """)
    List<CardRefund> list(@Nullable CardRefundStatus status, @Nullable UUID customerId, UUID after, Limit limit);
}
