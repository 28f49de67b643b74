package io.fenqi.settlement.repaymentfile;

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

interface RepaymentFiles extends Repository<RepaymentFile, UUID> {
    RepaymentFile save(RepaymentFile file);

    Optional<RepaymentFile> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select file from RepaymentFile file where file.id = :id")
    Optional<RepaymentFile> lock(UUID id);

    List<RepaymentFile> findByAccountingDateAndLenderIdGreaterThanOrderByLenderId(
            LocalDate accountingDate, String after, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select file from RepaymentFile file
             where file.status = io.fenqi.settlement.repaymentfile.RepaymentFileStatus.SENT
               and file.acknowledgeBy < :now order by file.acknowledgeBy
            """)
    List<RepaymentFile> overdue(Instant now, Limit limit);
}
