package io.fenqi.settlement.settlement;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SettlementRuns extends Repository<SettlementRun, LocalDate> {
    SettlementRun save(SettlementRun run);

    Optional<SettlementRun> findById(LocalDate accountingDate);

    /** Until the commit nobody else takes a step of this run. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select run from SettlementRun run where run.accountingDate = :accountingDate")
    Optional<SettlementRun> lock(LocalDate accountingDate);

    List<SettlementRun> findByAccountingDateLessThanOrderByAccountingDateDesc(LocalDate before, Limit limit);

    /** Not at rest, oldest first. */
    @Query("""
            select run.accountingDate from SettlementRun run
             where run.status <> io.fenqi.settlement.settlement.RunStatus.CONFIRMED order by run.accountingDate
            """)
    List<LocalDate> unfinished(Limit limit);
}
