package io.fenqi.settlement.instruction;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Instructions extends Repository<Instruction, UUID> {
    Instruction save(Instruction instruction);

    Optional<Instruction> findById(UUID id);

    /** For a change: jobs that meet at one instruction go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Instruction i where i.id = :id")
    Optional<Instruction> lock(UUID id);

    boolean existsById(UUID id);

    boolean existsByReplaces(UUID id);

    List<Instruction> findByAccountingDateAndIdGreaterThanOrderById(LocalDate date, UUID after, Limit limit);

    /** Due and not known to be at the acquirer, earliest pay-out day first. */
    @NativeQuery("""
            select id from instruction where status in ('NEW', 'IN_DOUBT') and pay_on <= :today
             order by pay_on, id limit :batchSize
            """)
    List<UUID> due(LocalDate today, int batchSize);

    @Query("""
            select new io.fenqi.settlement.instruction.InstructionCount(i.status, count(i))
              from Instruction i where i.accountingDate = :date
               and not exists (select 1 from Instruction later where later.replaces = i.id) group by i.status
            """)
    List<InstructionCount> countLatest(LocalDate date);
}
