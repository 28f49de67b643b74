package io.fenqi.credit.lenderhold;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LenderHolds extends Repository<LenderHold, UUID> {
    LenderHold saveAndFlush(LenderHold hold);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from LenderHold h where h.id = :id")
    Optional<LenderHold> lockById(UUID id);

    @Query("""
            select h.id from LenderHold h
             where h.status = ASKED and h.answerBy <= :now or h.status = AGREED and h.expiresAt <= :now
             order by h.id limit :limit
            """)
    List<UUID> over(Instant now, int limit);
}
