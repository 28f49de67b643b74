package io.fenqi.installment.loannote;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Payoff quotes by their id. */
interface PayoffQuotes extends Repository<PayoffQuote, UUID> {

    PayoffQuote save(PayoffQuote quote);

    @Query("select q from PayoffQuote q where q.id = :id and q.customerId = :customerId")
    Optional<PayoffQuote> find(UUID id, UUID customerId);
}
