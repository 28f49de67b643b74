package io.fenqi.credit.customerimport;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a lender's list and takes names from it. */
@Component
class KeepListing {
    private final Listings listings;

    KeepListing(Listings listings) {
        this.listings = listings;
    }

    List<Listing> page(String lenderId, String after, int limit) {
        return listings.page(lenderId, after, limit);
    }

    @Transactional
    Listing withdraw(Listing.Key key) {
        var listing = listings.findById(key)
                .orElseThrow(() -> new Refused(CreditError.LISTING_NOT_FOUND, "no customer " + key.lenderCustomerNo()));
        listing.withdrawn();
        return listing;
    }
}
