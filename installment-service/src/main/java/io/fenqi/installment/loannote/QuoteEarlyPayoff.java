package io.fenqi.installment.loannote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what paying off a loan takes today (REP-14).
 *
 * <p>The payment itself is measured again at its value date: money that came is booked in any case, and pays the loan off
 * if it is enough then (REP-15).
 */
@Service
class QuoteEarlyPayoff {

    private final LoanNotes loanNotes;
    private final PayoffQuotes quotes;
    private final RestateLoans restate;
    private final IdempotentPut claims;
    private final Clock clock;

    QuoteEarlyPayoff(
            LoanNotes loanNotes, PayoffQuotes quotes, RestateLoans restate, IdempotentPut claims, Clock clock) {
        this.loanNotes = loanNotes;
        this.quotes = quotes;
        this.restate = restate;
        this.claims = claims;
        this.clock = clock;
    }

    /** The same id for the same loan answers the same quote. */
    @Transactional
    PayoffQuote quote(UUID id, UUID loanNoteId, UUID customerId) {
        if (!claims.claim("payoff-quotes", id, loanNoteId + ":" + customerId)) {
            return quotes.find(id, customerId).orElseThrow();
        }
        var loan = loanNotes
                .findById(loanNoteId)
                .filter(found -> found.customerId().equals(customerId))
                .orElseThrow(() -> new Refused(InstallmentError.LOAN_NOTE_UNKNOWN, "loan note " + loanNoteId));
        if (!loan.status().isOpen()) {
            throw new Refused(InstallmentError.LOAN_NOTE_NOT_OPEN, "loan note %s".formatted(loanNoteId));
        }
        var open = restate.open(loan);
        var today = BusinessTime.today(clock);
        if (!open.rules().earlyPayoff().allowedAfter(open.installmentsDue(today))) {
            throw new Refused(
                    InstallmentError.EARLY_PAYOFF_NOT_ALLOWED, loan.origin().productCode());
        }
        var amounts = open.payoff(today).stream().map(OpenLoan.PayoffLine::paid).reduce(Amounts.NONE, Amounts::plus);
        return quotes.save(new PayoffQuote(id, loan, amounts, BusinessTime.startOf(today.plusDays(1))));
    }

    /** Marks the quote of a payment as used and answers its loan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID use(ApplyPayment.Payment payment) {
        var quoteId = payment.payoffQuoteId();
        if (quoteId == null) {
            throw new Refused(InstallmentError.PAYOFF_QUOTE_UNKNOWN, "an early payoff names its quote");
        }
        var quote = quotes.find(quoteId, payment.customerId())
                .orElseThrow(() -> new Refused(InstallmentError.PAYOFF_QUOTE_UNKNOWN, "quote " + quoteId));
        quote.use();
        return quote.loanNoteId();
    }
}
