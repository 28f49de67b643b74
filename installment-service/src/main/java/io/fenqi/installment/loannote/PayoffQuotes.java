package io.fenqi.installment.loannote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Payoff quotes. */
interface PayoffQuotes extends Repository<PayoffQuote, UUID> {

    PayoffQuote save(PayoffQuote quote);

    Optional<PayoffQuote> findById(UUID id);

    @Query("select q from PayoffQuote q where q.id = :id and q.customerId = :customerId")
    Optional<PayoffQuote> find(UUID id, UUID customerId);

    /** Whether money could still be taken for one that names this loan note. */
    @Query("""
            select count(q) > 0 from PayoffQuote q join q.lines line
             where q.customerId = :customerId and line.loanNoteId = :loanNoteId and q.status = OPEN and q.validUntil > :now
            """)
    boolean anyOpen(UUID customerId, UUID loanNoteId, Instant now);

    /** Those of an account that money could still be taken for. */
    @Query("""
            select q from PayoffQuote q
             where q.customerId = :customerId and q.lenderId = :lenderId and q.status = OPEN
               and q.validUntil > :since
            """)
    List<PayoffQuote> open(UUID customerId, String lenderId, Instant since);
}
