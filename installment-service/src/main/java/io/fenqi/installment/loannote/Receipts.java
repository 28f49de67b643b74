package io.fenqi.installment.loannote;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Receipts in the order in which they count. */
interface Receipts extends Repository<Receipt, UUID> {

    Receipt save(Receipt receipt);

    @Query("select r from Receipt r where r.customerId = :customerId and r.id = :id")
    Optional<Receipt> find(UUID customerId, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Receipt r where r.customerId = :customerId and r.id = :id")
    Optional<Receipt> lock(UUID customerId, UUID id);

    @Query("""
            select r.lenderId from Receipt r
             where r.customerId = :customerId and r.id = :id and r.kind not in (REFUND, WAIVER, EXTENSION)
            """)
    Optional<String> lenderOfPayment(UUID customerId, UUID id);

    /** What counts after a value time, oldest first. */
    @Query("""
            select r from Receipt r
             where r.customerId = :customerId and r.lenderId = :lenderId and r.status = BOOKED
               and (r.valueAt > :valueAt or r.valueAt = :valueAt and r.id > :id)
             order by r.valueAt, r.id
            """)
    List<Receipt> after(UUID customerId, String lenderId, Instant valueAt, UUID id);

    /** Those of which something can go back, oldest first. */
    @Query("""
            select r from Receipt r
             where r.customerId = :customerId and r.lenderId = :lenderId and r.status = BOOKED
               and (r.overpaidFen > 0 or r.kind = REFUND and r.paidBackFen > r.returnedFen)
             order by r.valueAt, r.id
            """)
    List<Receipt> returnable(UUID customerId, String lenderId);

    /** The other refunds of a loan note. */
    @Query("""
            select r from Receipt r
             where r.customerId = :customerId and r.loanNoteId = :loanNoteId and r.kind = REFUND and r.status = BOOKED
               and r.id <> :but
            """)
    List<Receipt> refundsBut(UUID customerId, UUID loanNoteId, UUID but);

    /** When the newest of an account counts. */
    @Query("select max(r.valueAt) from Receipt r where r.customerId = :customerId and r.lenderId = :lenderId")
    Optional<Instant> newest(UUID customerId, String lenderId);

    @Query("""
            select count(r) from Receipt r
             where r.customerId = :customerId and r.loanNoteId = :loanNoteId and r.kind = EXTENSION and r.status = BOOKED
            """)
    long extensions(UUID customerId, UUID loanNoteId);
}
