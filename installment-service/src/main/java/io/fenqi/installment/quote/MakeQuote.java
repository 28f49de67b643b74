package io.fenqi.installment.quote;

import io.fenqi.installment.product.ProductCatalog;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes quotes: plan, totals, annualised cost and cost table of a product for an amount and a term (PRD-11). */
@Service
class MakeQuote {

    private final ProductCatalog catalog;
    private final Quotes quotes;
    private final IdempotentPut claims;
    private final JsonMapper json;
    private final Clock clock;

    MakeQuote(ProductCatalog catalog, Quotes quotes, IdempotentPut claims, JsonMapper json, Clock clock) {
        this.catalog = catalog;
        this.quotes = quotes;
        this.claims = claims;
        this.json = json;
        this.clock = clock;
    }

    /** The same id with the same wish answers the same quote, also on another day. */
    @Transactional
    Quote make(UUID id, Wish wish) {
        if (!claims.claim("quotes", id, wish)) {
            return quotes.findById(id).orElseThrow();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = BusinessTime.dateOf(now);
        var offer = catalog.offeredOn(wish.productCode(), today);
        var promotions = catalog.promotions(wish.productCode(), wish.merchantNo(), today);
        var plan = DrawUpPlan.of(
                offer, promotions, new DrawUpPlan.Wish(wish.amountFen(), wish.termCount(), wish.priceTier(), today));
        var reading = Duration.ofSeconds(plan.readingSeconds());
        var validity = Duration.ofMinutes(offer.params().quoteValidMinutes());
        return quotes.save(new Quote(
                id, wish.customerId(), wish.merchantNo(), json.writeValueAsString(plan), now, reading, validity));
    }

    /** What is asked for. */
    record Wish(
            String productCode, UUID customerId, String merchantNo, long amountFen, int termCount, String priceTier) {}
}
