package io.fenqi.installment.quote;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Quotes by their id. */
interface Quotes extends Repository<Quote, UUID> {

    Quote save(Quote quote);

    Optional<Quote> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select q from Quote q where q.id = :id and q.customerId = :customerId")
    Optional<Quote> lock(UUID id, UUID customerId);
}
