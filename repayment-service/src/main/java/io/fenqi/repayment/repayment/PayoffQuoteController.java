package io.fenqi.repayment.repayment;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.repayment.client.installment.InstallmentClient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payoff quotes over REST, as installment-service makes them (REP-14). */
@RestController
@RequestMapping("/payoff-quotes")
@CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
class PayoffQuoteController {
    private final QuotePayoff quotes;

    PayoffQuoteController(QuotePayoff quotes) {
        this.quotes = quotes;
    }

    @PutMapping("/{id}")
    InstallmentClient.PayoffQuote put(@PathVariable UUID id, @Valid @RequestBody Wanted body) {
        var ahead = body.prepayment();
        return quotes.quote(
                id,
                new InstallmentClient.PayoffWish(
                        body.customerId(),
                        body.lenderId(),
                        body.loanNoteIds(),
                        body.installments(),
                        ahead == null ? null : new InstallmentClient.Prepayment(ahead.amountFen(), ahead.mode())));
    }

    @GetMapping("/{id}")
    InstallmentClient.PayoffQuote get(@PathVariable UUID id) {
        return quotes.find(id);
    }

    /**
     * What is to be paid early.
     *
     * @param loanNoteIds all loans at the lender if absent
     * @param installments of one loan, by number
     * @param prepayment an amount of one loan
     */
    record Wanted(
            @NotNull UUID customerId,
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId,
            @Nullable @Size(max = 100) List<@NotNull UUID> loanNoteIds,
            @Nullable @Size(max = 361) List<@NotNull @Min(1) @Max(361) Integer> installments,
            @Nullable @Valid Ahead prepayment) {}

    record Ahead(
            @Positive @Max(100_000_000_000L) long amountFen,

            @NotNull @Pattern(regexp = "SHORTEN_TERM|REDUCE_AMOUNT|NEXT_PERIODS")
            String mode) {}
}
