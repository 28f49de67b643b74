package io.fenqi.installment.loannote;

import io.fenqi.kit.idempotency.IdempotentPut;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what of a borrower's payments at a lender goes back to the cards it came from (REP-11, REP-22).
 *
 * <p>Under the lock that spreads money, so that a fen goes back or pays a debt and never both: what is given back here is
 * out of its payment, and no payment or reversal that becomes known later spreads it again.
 */
@Service
class ReturnOverpaid {
    private final RestateLoans restate;
    private final Receipts receipts;
    private final IdempotentPut claims;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnOverpaid(RestateLoans restate, Receipts receipts, IdempotentPut claims, JdbcClient jdbc, Clock clock) {
        this.restate = restate;
        this.receipts = receipts;
        this.claims = claims;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that is overpaid now, by payment; the same id again gets the same answer. */
    @Transactional
    List<Line> giveBack(UUID id, Wanted wanted) {
        if (!claims.claim("overpayment-returns", id, wanted)) {
            return known(id, wanted.customerId());
        }
        restate.lock(wanted.customerId(), wanted.lenderId());
        var fenByPayment = new LinkedHashMap<UUID, Long>();
        for (var receipt : receipts.returnable(wanted.customerId(), wanted.lenderId())) {
            var paymentId = receipt.kind() == ReceiptKind.REFUND ? wanted.paymentId() : receipt.id();
            fenByPayment.merge(paymentId, receipt.giveBack(), Long::sum);
        }
        store(id, wanted, fenByPayment);
        return known(id, wanted.customerId());
    }

    private void store(UUID id, Wanted wanted, Map<UUID, Long> fenByPayment) {
        jdbc.sql("insert into overpayment_return (customer_id, id, lender_id, decided_at) values (?, ?, ?, ?)")
                .params(wanted.customerId(), id, wanted.lenderId(), Timestamp.from(clock.instant()))
                .update();
        fenByPayment.forEach((paymentId, fen) ->
                jdbc.sql("""
                        insert into overpayment_return_line (customer_id, return_id, payment_id, amount_fen)
                        values (?, ?, ?, ?)
                        """).params(wanted.customerId(), id, paymentId, fen).update());
    }

    private List<Line> known(UUID id, UUID customerId) {
        return jdbc.sql("""
                        select payment_id, amount_fen from overpayment_return_line
                         where customer_id = ? and return_id = ? order by payment_id
                        """)
                .params(customerId, id)
                .query((row, number) -> new Line(row.getObject("payment_id", UUID.class), row.getLong("amount_fen")))
                .list();
    }

    /**
     * @param paymentId the payment that made something overpaid; what a refund of a purchase pays back since goes to
     *     its order
     */
    record Wanted(UUID customerId, String lenderId, UUID paymentId) {}

    /** So many fen go back to the order of a payment. */
    record Line(UUID paymentId, long amountFen) {}
}
