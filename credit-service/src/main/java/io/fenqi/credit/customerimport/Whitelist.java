package io.fenqi.credit.customerimport;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets applications ask what a lender has granted before, and tell that the limit is open. */
@Component
public class Whitelist {
    private final Listings listings;

    Whitelist(Listings listings) {
        this.listings = listings;
    }

    /**
     * A grant from before.
     *
     * @param limitFen in fen
     * @param validTo last day of the limit
     */
    public record Granted(
            String lenderCustomerNo,
            long limitFen,
            @Nullable String grade,
            LocalDate validTo) {}

    /** Only what still waits for the customer, and has not ended. */
    public Optional<Granted> granted(UUID customerId, String lenderId, String productCode, LocalDate today) {
        return waiting(customerId, lenderId, productCode)
                .filter(listing -> !listing.terms().validTo().isBefore(today))
                .map(listing -> new Granted(
                        listing.key().lenderCustomerNo(),
                        listing.terms().limitFen(),
                        listing.terms().grade(),
                        listing.terms().validTo()));
    }

    /** In the transaction that opens the limit; nothing happens for customers who are on no list. */
    public void opened(UUID customerId, String lenderId, String productCode, UUID limitAccountId) {
        waiting(customerId, lenderId, productCode).ifPresent(listing -> listing.opened(limitAccountId));
    }

    private Optional<Listing> waiting(UUID customerId, String lenderId, String productCode) {
        return listings.of(customerId, lenderId, productCode)
                .filter(listing -> listing.status() == ListingStatus.WHITELISTED);
    }
}
