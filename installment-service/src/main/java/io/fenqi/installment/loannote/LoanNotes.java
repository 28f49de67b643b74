package io.fenqi.installment.loannote;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Loan notes with their installments. */
interface LoanNotes extends Repository<LoanNote, UUID> {

    LoanNote save(LoanNote loan);

    Optional<LoanNote> findById(UUID id);

    @Query("select l.lenderId from LoanNote l where l.id = :id and l.customerId = :customerId")
    Optional<String> lenderOf(UUID id, UUID customerId);

    @Query("""
            select new io.fenqi.installment.loannote.GrantRelief$Party(l.customerId, l.lenderId)
              from LoanNote l where l.id = :id
            """)
    Optional<GrantRelief.Party> partyOf(UUID id);

    @Query(nativeQuery = true, value = "select nextval('loan_note_no')")
    long nextNo();

    /** All open loans of an account and those named, void ones left out; locked in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select l from LoanNote l
             where l.customerId = :customerId and l.lenderId = :lenderId
               and (l.status in (ACTIVE, OVERDUE) or l.id in :named and l.status <> VOID)
             order by l.id
            """)
    List<LoanNote> lockBook(UUID customerId, String lenderId, Collection<UUID> named);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LoanNote l where l.customerId = :customerId and l.id = :id")
    Optional<LoanNote> lock(UUID customerId, UUID id);

    /** Open loans of some customers with something due on a date. */
    @Query("""
            select l from LoanNote l
             where l.customerId in :customerIds and l.status in (ACTIVE, OVERDUE) and l.nextDueOn <= :asOf
             order by l.id
            """)
    List<LoanNote> due(Collection<UUID> customerIds, LocalDate asOf);

    @Query("select l from LoanNote l where l.id in :ids order by l.id")
    List<LoanNote> withIds(Collection<UUID> ids);
}
