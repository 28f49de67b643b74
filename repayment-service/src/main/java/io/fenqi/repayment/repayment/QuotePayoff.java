package io.fenqi.repayment.repayment;

import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.client.installment.InstallmentClient;
import io.fenqi.repayment.refusal.RepaymentError;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Asks for a payoff quote, and gives it only if no collection of the same debt is under way (REP-15).
 *
 * <p>The look comes after the quote was made: what is begun before the look is seen by it, and what is begun later makes
 * the quote void when it is booked.
 */
@Component
class QuotePayoff {
    private final InstallmentClient installment;
    private final Repayments repayments;

    QuotePayoff(InstallmentClient installment, Repayments repayments) {
        this.installment = installment;
        this.repayments = repayments;
    }

    InstallmentClient.PayoffQuote quote(UUID id, InstallmentClient.PayoffWish wish) {
        var quote = installment.quotePayoff(id, wish);
        if (repayments.hasOpen(wish.customerId(), wish.lenderId(), id)) {
            throw new Refused(RepaymentError.REPAYMENT_IN_FLIGHT, "A repayment to this lender is under way");
        }
        return quote;
    }

    InstallmentClient.PayoffQuote find(UUID id) {
        return installment.payoffQuote(id);
    }

    /** What a repayment collects for a quote: exactly what it asks for. */
    long amountFen(RequestRepayment.Wish wish) {
        var id = wish.payoffQuoteId();
        if (id == null) {
            throw new Refused(RepaymentError.QUOTE_MISSING, "payoffQuoteId must be given");
        }
        var quote = installment.payoffQuote(id);
        if (!quote.customerId().equals(wish.customerId()) || !quote.lenderId().equals(wish.lenderId())) {
            throw new Refused(RepaymentError.QUOTE_OF_ANOTHER, "quote " + id);
        }
        switch (quote.status()) {
            case "OPEN" -> {
                // it is still what is owed
            }
            case "VOID" -> throw new Refused(RepaymentError.QUOTE_VOID, "quote " + id);
            case "EXPIRED" -> throw new Refused(RepaymentError.QUOTE_EXPIRED, "quote " + id);
            default -> throw new Refused(RepaymentError.QUOTE_USED, "quote " + id);
        }
        var asked = wish.amountFen();
        if (asked != null && asked != quote.amountFen()) {
            throw new Refused(RepaymentError.AMOUNT_NOT_QUOTED, "%d fen are quoted".formatted(quote.amountFen()));
        }
        return quote.amountFen();
    }
}
