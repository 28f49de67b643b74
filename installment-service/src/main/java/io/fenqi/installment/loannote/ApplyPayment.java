package io.fenqi.installment.loannote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Books a payment of a borrower where its value time puts it and answers how it was split (REP-12, REP-16, REP-17). */
@Service
class ApplyPayment {

    /** Clocks of channels may be ahead of ours by this much. */
    private static final Duration CLOCKS_APART_MAX = Duration.ofMinutes(10);

    private final RestateLoans restate;
    private final Receipts receipts;
    private final PayoffQuotes quotes;
    private final IdempotentPut claims;
    private final JsonMapper json;
    private final Clock clock;

    ApplyPayment(
            RestateLoans restate,
            Receipts receipts,
            PayoffQuotes quotes,
            IdempotentPut claims,
            JsonMapper json,
            Clock clock) {
        this.restate = restate;
        this.receipts = receipts;
        this.quotes = quotes;
        this.claims = claims;
        this.json = json;
        this.clock = clock;
    }

    /** The same payment id with the same payment always gets the same answer. */
    @Transactional
    PaymentAnswer apply(UUID id, Payment payment) {
        if (!claims.claim(ReversePayment.CLAIM, id, payment)) {
            var known = receipts.find(payment.customerId(), id).orElseThrow();
            return json.readValue(known.answer(), PaymentAnswer.class);
        }
        if (payment.valueAt().isAfter(clock.instant().plus(CLOCKS_APART_MAX))) {
            throw new Refused(InstallmentError.PAYMENT_IN_FUTURE, "value time %s".formatted(payment.valueAt()));
        }
        var account = restate.lock(payment.customerId(), payment.lenderId());
        var receipt = receipts.save(new Receipt(receipt(id, payment), clock.instant()));
        var restated = restate.change(account, receipt, LoanBook::apply);
        var answer = PaymentAnswers.of(id, payment.amountFen(), restated);
        receipt.answered(json.writeValueAsString(answer));
        return answer;
    }

    /** Money for a quote that died meanwhile pays what is due on its loans, then ahead; the rest is overpaid (REP-15). */
    private NewReceipt receipt(UUID id, Payment payment) {
        var quote = payment.kind() == ReceiptKind.EARLY_PAYOFF ? quote(payment) : null;
        var dead = quote != null && !quote.take(payment.valueAt());
        return new NewReceipt(
                id,
                payment.customerId(),
                payment.lenderId(),
                dead ? ReceiptKind.FREE : payment.kind(),
                payment.amountFen(),
                payment.valueAt(),
                null,
                quote,
                false);
    }

    private PayoffQuote quote(Payment payment) {
        var id = payment.payoffQuoteId();
        if (id == null) {
            throw new Refused(InstallmentError.PAYOFF_QUOTE_UNKNOWN, "an early payoff names its quote");
        }
        return quotes.find(id, payment.customerId())
                .filter(quote -> quote.lenderId().equals(payment.lenderId()))
                .orElseThrow(() -> new Refused(InstallmentError.PAYOFF_QUOTE_UNKNOWN, "quote " + id));
    }

    /**
     * Money that a channel collected.
     *
     * @param valueAt the channel's success time
     */
    record Payment(
            UUID customerId,
            String lenderId,
            long amountFen,
            Instant valueAt,
            ReceiptKind kind,
            @Nullable UUID payoffQuoteId) {}
}
