package io.fenqi.credit.customerimport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Listings extends Repository<Listing, Listing.Key> {
    Listing saveAndFlush(Listing listing);

    Optional<Listing> findById(Listing.Key key);

    @Query("""
            select l from Listing l where l.customerId = :customerId and l.key.lenderId = :lenderId
               and l.terms.productCode = :productCode and l.status <> WITHDRAWN
            """)
    Optional<Listing> of(UUID customerId, String lenderId, String productCode);

    @Query("""
            select l from Listing l where l.key.lenderId = :lenderId and l.key.lenderCustomerNo > :after
             order by l.key.lenderCustomerNo limit :limit
            """)
    List<Listing> page(String lenderId, String after, int limit);
}
