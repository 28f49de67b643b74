package io.fenqi.installment.loannote;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Payoff quotes by their id. */
interface PayoffQuotes extends Repository<PayoffQuote, UUID> {

    PayoffQuote save(PayoffQuote quote);

    @Query("select q from PayoffQuote q where q.id = :id and q.customerId = :customerId")
    Optional<PayoffQuote> find(UUID id, UUID customerId);

    @Query("""
            select count(q) > 0 from PayoffQuote q
             where q.customerId = :customerId and q.loanNoteId = :loanNoteId and q.status = OPEN and q.validUntil > :now
            """)
    boolean anyOpen(UUID customerId, UUID loanNoteId, Instant now);
}
