package io.fenqi.installment.loannote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes a payment back as if it had never come (REP-22); may overtake the payment, which is then refused. */
@Service
class ReversePayment {

    /** Both a payment and the mark that forbids it claim the payment's id. */
    static final String CLAIM = "payments";

    private static final String TOMBSTONE = "reversed";

    private final RestateLoans restate;
    private final Receipts receipts;
    private final IdempotentPut claims;
    private final JsonMapper json;

    ReversePayment(RestateLoans restate, Receipts receipts, IdempotentPut claims, JsonMapper json) {
        this.restate = restate;
        this.receipts = receipts;
        this.claims = claims;
        this.json = json;
    }

    /** Answers the amounts that were taken back; the same command again gets the same answer. */
    @Transactional
    PaymentAnswer reverse(UUID id, UUID customerId) {
        if (receipts.lenderOfPayment(customerId, id).isEmpty() && isForbidden(id)) {
            return new PaymentAnswer(id, 0, 0, 0, 0, 0, 0, "LENDER", List.of(), List.of(), 0, List.of());
        }
        var lenderId = receipts.lenderOfPayment(customerId, id)
                .orElseThrow(() -> new Refused(InstallmentError.PAYMENT_UNKNOWN, "payment " + id));
        var account = restate.lock(customerId, lenderId);
        var receipt = receipts.lock(customerId, id).orElseThrow();
        if (receipt.isReversed()) {
            return json.readValue(receipt.reversalAnswer(), PaymentAnswer.class);
        }
        var restated = restate.change(account, receipt, (book, at) -> {
            book.unwind(at);
            at.reverse();
        });
        var answer = PaymentAnswers.reversal(id, receipt.amountFen(), restated);
        receipt.reversalAnswered(json.writeValueAsString(answer));
        return answer;
    }

    private boolean isForbidden(UUID id) {
        try {
            claims.claim(CLAIM, id, TOMBSTONE);
            return true;
        } catch (Refused refused) {
            if (refused.code() == KitError.REQUEST_ID_REUSED) {
                return false;
            }
            throw refused;
        }
    }
}
