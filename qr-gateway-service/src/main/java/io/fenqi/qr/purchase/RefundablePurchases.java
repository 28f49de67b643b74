package io.fenqi.qr.purchase;

import io.fenqi.kernel.money.Money;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is left of a purchase to be refunded (RFD-03).
 *
 * <p>A refund takes its amount out of what is left before it does anything else, by one guarded statement: refunds at
 * the same moment never exceed the purchase together.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RefundablePurchases {
    private final JdbcClient jdbc;
    private final Purchases purchases;

    RefundablePurchases(JdbcClient jdbc, Purchases purchases) {
        this.jdbc = jdbc;
        this.purchases = purchases;
    }

    /** Refuses a purchase that was never authorised, and more than is left of it. */
    public RefundablePurchase take(UUID purchaseId, Money amount) {
        int taken = jdbc.sql("""
                        update purchase
                           set refunding_fen = refunding_fen + :amount, version = version + 1
                         where id = :id and status in ('AUTHORISED', 'PARTIALLY_REFUNDED')
                           and refunding_fen + :amount <= amount_fen
                        """)
                .param("amount", amount.fen())
                .param("id", purchaseId)
                .update();
        var purchase = purchases
                .find(purchaseId)
                .filter(found -> found.order().parties().includeActor())
                .orElseThrow(() -> new Refused(QrError.PURCHASE_NOT_FOUND, "No purchase " + purchaseId));
        if (taken == 0) throw notTaken(purchase);
        return RefundablePurchase.of(purchase);
    }

    /** Nothing came of the refund. */
    public void giveBack(UUID purchaseId, Money amount) {
        jdbc.sql("""
                        update purchase set refunding_fen = refunding_fen - :amount, version = version + 1
                         where id = :id
                        """).param("amount", amount.fen()).param("id", purchaseId).update();
    }

    /** The refund is a fact for the customer. */
    public void refunded(UUID purchaseId, Money amount) {
        jdbc.sql("""
                        update purchase
                           set refunded_fen = refunded_fen + :amount,
                               status = case when refunded_fen + :amount = amount_fen
                                             then 'REFUNDED' else 'PARTIALLY_REFUNDED' end,
                               version = version + 1
                         where id = :id
                        """).param("amount", amount.fen()).param("id", purchaseId).update();
    }

    private static Refused notTaken(Purchase purchase) {
        return switch (purchase.status()) {
            case AUTHORISED, PARTIALLY_REFUNDED, REFUNDED ->
                new Refused(QrError.REFUND_ABOVE_PURCHASE, "More than the purchase would be refunded");
            case RECEIVED, AWAITING_LENDER, BOOKED, FAILING, FAILED, CANCELLED ->
                new Refused(
                        QrError.PURCHASE_NOT_REFUNDABLE,
                        "A purchase in %s has nothing to refund".formatted(purchase.status()));
        };
    }
}
