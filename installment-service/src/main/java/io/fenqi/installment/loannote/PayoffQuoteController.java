package io.fenqi.installment.loannote;

import io.fenqi.installment.product.PrepaymentMode;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payoff quotes over REST; asked for through repayment-service, which knows whether a collection is under way. */
@RestController
@RequestMapping("/payoff-quotes")
@CallableBy(ServiceName.REPAYMENT)
class PayoffQuoteController {

    private final QuoteEarlyPayoff quoteEarlyPayoff;
    private final Clock clock;

    PayoffQuoteController(QuoteEarlyPayoff quoteEarlyPayoff, Clock clock) {
        this.quoteEarlyPayoff = quoteEarlyPayoff;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    View quote(@PathVariable UUID id, @Valid @RequestBody NewPayoffQuote body) {
        var ahead = body.prepayment();
        var wish = new QuoteEarlyPayoff.Wish(
                body.customerId(),
                body.lenderId(),
                Objects.requireNonNullElse(body.loanNoteIds(), Set.of()),
                Objects.requireNonNullElse(body.installments(), Set.of()),
                ahead == null ? null : new QuoteEarlyPayoff.Ahead(ahead.amountFen(), ahead.mode()));
        return View.of(quoteEarlyPayoff.quote(id, wish), clock.instant());
    }

    @GetMapping("/{id}")
    View find(@PathVariable UUID id) {
        return View.of(quoteEarlyPayoff.find(id), clock.instant());
    }

    /**
     * What is to be paid early.
     *
     * @param loanNoteIds all loans at the lender if absent
     * @param installments of one loan, by number
     * @param prepayment an amount of one loan
     */
    record NewPayoffQuote(
            @NotNull UUID customerId,
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId,
            @Nullable @Size(max = 100) Set<@NotNull UUID> loanNoteIds,
            @Nullable @Size(max = 361) Set<@NotNull @Min(1) @Max(361) Integer> installments,
            @Nullable @Valid Ahead prepayment) {}

    /** @param amountFen with what is due in it */
    record Ahead(
            @Positive @Max(100_000_000_000L) long amountFen,
            @NotNull PrepaymentMode mode) {}

    record View(
            UUID id,
            UUID customerId,
            String lenderId,
            String scope,
            @Nullable PrepaymentMode mode,
            long amountFen,
            long principalFen,
            long interestFen,
            long feeFen,
            long penaltyFen,
            Instant validUntil,
            String status,
            List<Line> lines) {

        static View of(PayoffQuote quote, Instant now) {
            var amounts = quote.amounts();
            return new View(
                    quote.id(),
                    quote.customerId(),
                    quote.lenderId(),
                    quote.scope().name(),
                    quote.mode(),
                    quote.amountFen(),
                    amounts.principalFen(),
                    amounts.interestFen(),
                    amounts.feeFen(),
                    amounts.penaltyFen(),
                    quote.validUntil(),
                    quote.statusAt(now).name(),
                    quote.lines().stream().map(Line::of).toList());
        }
    }

    /** What is to be paid for one installment. */
    record Line(UUID loanNoteId, int installmentNo, long principalFen, long interestFen, long feeFen, long penaltyFen) {

        static Line of(PayoffQuoteLine line) {
            return new Line(
                    line.loanNoteId(),
                    line.installmentNo(),
                    line.principalFen(),
                    line.interestFen(),
                    line.feeFen(),
                    line.penaltyFen());
        }
    }
}
