package io.fenqi.installment.quote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the borrower's word that the cost table was read, not before it can have been; kept as evidence (CMP-05). */
@Service
class ConfirmQuote {

    private final Quotes quotes;
    private final Clock clock;

    ConfirmQuote(Quotes quotes, Clock clock) {
        this.quotes = quotes;
        this.clock = clock;
    }

    @Transactional
    Quote confirm(UUID quoteId, UUID customerId) {
        var quote = quotes.lock(quoteId, customerId)
                .orElseThrow(() -> new Refused(InstallmentError.QUOTE_UNKNOWN, "quote " + quoteId));
        quote.confirm(CurrentCall.actor().toString(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return quote;
    }
}
