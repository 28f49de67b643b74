package io.fenqi.installment.quote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes a quote for the loan note that is booked with it, in the booking's transaction. */
@Service
public class UseQuote {

    private final Quotes quotes;
    private final JsonMapper json;
    private final Clock clock;

    UseQuote(Quotes quotes, JsonMapper json, Clock clock) {
        this.quotes = quotes;
        this.json = json;
        this.clock = clock;
    }

    /** Answers the plan; refuses a quote of somebody else, one that ran out and one that was used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Taken take(UUID quoteId, UUID customerId, UUID loanNoteId) {
        var quote = quotes.lock(quoteId, customerId)
                .orElseThrow(() -> new Refused(InstallmentError.QUOTE_UNKNOWN, "quote " + quoteId));
        quote.use(loanNoteId, clock.instant());
        return new Taken(json.readValue(quote.plan(), QuotedPlan.class), quote.plan(), quote.merchantNo());
    }

    /**
     * A quote that is being booked.
     *
     * @param planText the very bytes that the borrower was shown
     */
    public record Taken(QuotedPlan plan, String planText, String merchantNo) {}
}
