package io.fenqi.repayment.repayment;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.TaskName;
import io.fenqi.repayment.cardrefund.CardRefundRecord;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has what nobody owed go back to the cards it came from (REP-11, REP-22).
 *
 * <p>What of payments is overpaid installment-service decides, under the lock that spreads them: it is asked after the
 * booking that left something overpaid, of this payment or of others. A second debit it never heard of, and all of it goes
 * back.
 */
@Component
class GiveBackOverpaid {
    static final TaskName<Wanted> ASK = new TaskName<>("return-overpaid", Wanted.class);

    private final Repayments repayments;
    private final CardRefundRecord refunds;
    private final Outbox outbox;

    GiveBackOverpaid(Repayments repayments, CardRefundRecord refunds, Outbox outbox) {
        this.repayments = repayments;
        this.refunds = refunds;
        this.outbox = outbox;
    }

    /** Joins the transaction that ends a booking. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBack(Repayment repayment, RepaymentPart part) {
        var id = part.state().idOf("return when " + part.status());
        if (part.state().owed()) {
            outbox.add(
                    ASK, id.toString(), new Wanted(id, repayment.customerId(), repayment.lenderId(), part.paymentId()));
        } else {
            refunds.order(id, part.withholdingId(), part.amountFen());
        }
    }

    /** The collection proved false: what of it was to go back stays, unless it is on its way. */
    @Transactional(propagation = Propagation.MANDATORY)
    void stay(UUID withholdingId) {
        refunds.cancel(withholdingId);
    }

    /** What was decided, by payment; in the order of their ids, so that two of these never wait for each other. */
    @Transactional
    void order(UUID returnId, Map<UUID, Long> fenByPayment) {
        new TreeMap<>(fenByPayment).forEach((paymentId, fen) -> {
            var part = repayments.lockOfPayment(paymentId).orElseThrow().partOfPayment(paymentId);
            if (part.isGivenBack()) {
                refunds.order(Ids.derived(returnId, paymentId.toString()), part.withholdingId(), fen);
            }
        });
    }

    /**
     * The question to installment-service.
     *
     * @param id of the return there
     */
    record Wanted(UUID id, UUID customerId, String lenderId, UUID paymentId) {}
}
