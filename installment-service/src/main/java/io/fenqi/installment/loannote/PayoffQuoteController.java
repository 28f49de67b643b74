package io.fenqi.installment.loannote;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payoff quotes over REST. */
@RestController
@RequestMapping("/payoff-quotes")
@CallableBy({ServiceName.REPAYMENT, ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
class PayoffQuoteController {

    private final QuoteEarlyPayoff quoteEarlyPayoff;
    private final Clock clock;

    PayoffQuoteController(QuoteEarlyPayoff quoteEarlyPayoff, Clock clock) {
        this.quoteEarlyPayoff = quoteEarlyPayoff;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    View quote(@PathVariable UUID id, @Valid @RequestBody NewPayoffQuote body) {
        return View.of(quoteEarlyPayoff.quote(id, body.loanNoteId(), body.customerId()), clock.instant());
    }

    record NewPayoffQuote(@NotNull UUID loanNoteId, @NotNull UUID customerId) {}

    record View(
            UUID id,
            UUID loanNoteId,
            long amountFen,
            long principalFen,
            long interestFen,
            long feeFen,
            long penaltyFen,
            Instant validUntil,
            String status) {

        static View of(PayoffQuote quote, Instant now) {
            var amounts = quote.amounts();
            return new View(
                    quote.id(),
                    quote.loanNoteId(),
                    amounts.totalFen(),
                    amounts.principalFen(),
                    amounts.interestFen(),
                    amounts.feeFen(),
                    amounts.penaltyFen(),
                    quote.validUntil(),
                    quote.statusAt(now));
        }
    }
}
