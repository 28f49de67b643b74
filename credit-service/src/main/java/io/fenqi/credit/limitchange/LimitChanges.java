package io.fenqi.credit.limitchange;

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

interface LimitChanges extends Repository<LimitChange, UUID> {
    LimitChange saveAndFlush(LimitChange change);

    Optional<LimitChange> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from LimitChange c where c.id = :id")
    Optional<LimitChange> lockById(UUID id);

    @Query("""
            select count(c) > 0 from LimitChange c where c.customerId = :customerId
               and c.limitAccountId = :limitAccountId and c.status in (PROPOSED, ASSESSED, APPROVED, AGREED)
            """)
    boolean hasOpen(UUID customerId, UUID limitAccountId);

    @Query("select c.id from LimitChange c where c.status = PROPOSED and c.id > :after order by c.id limit :limit")
    List<UUID> toAssess(UUID after, int limit);

    @Query("""
            select c.id from LimitChange c
             where c.status in (APPROVED, AGREED) and c.proposal.effectiveFrom <= :today and c.id > :after
             order by c.id limit :limit
            """)
    List<UUID> begun(LocalDate today, UUID after, int limit);

    @Query("""
            select c.id from LimitChange c
             where c.status = EFFECTIVE and c.proposal.effectiveTo < :today and c.id > :after order by c.id limit :limit
            """)
    List<UUID> over(LocalDate today, UUID after, int limit);

    @Query("""
            select c.id from LimitChange c
             where c.status in (PROPOSED, ASSESSED, APPROVED) and c.proposedAt < :before and c.id > :after
             order by c.id limit :limit
            """)
    List<UUID> waiting(Instant before, UUID after, int limit);

    /** In the order of ids; whatever is null does not restrict. */
    @Query(nativeQuery = true, value = """
            select * from limit_change c
             where (cast(:customerId as uuid) is null or c.customer_id = :customerId)
               and (cast(:status as text) is null or c.status = :status)
               and (cast(:after as uuid) is null or c.id > :after)
             order by c.id limit :limit
            """)
    List<LimitChange> page(@Nullable UUID customerId, @Nullable String status, @Nullable UUID after, int limit);
}
