package io.fenqi.qr.purchase;

import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the answer of a lender that approves each drawdown; repeated it is harmless, contradicted the first stays. */
@Component
class DecideDrawdown {
    private static final Logger LOG = LoggerFactory.getLogger(DecideDrawdown.class);
    private static final int TRIES_MAX = 20;

    private final Purchases purchases;
    private final PurchaseRecord record;
    private final PurchaseFlow flow;

    DecideDrawdown(Purchases purchases, PurchaseRecord record, PurchaseFlow flow) {
        this.purchases = purchases;
        this.record = record;
        this.flow = flow;
    }

    Purchase decide(UUID id, LenderDecision decision) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            var now = find(id);
            if (now.decision() != null) return repeated(now, now.decision(), decision);
            requireWaiting(now);
            var stored = record.store(now, now.decided(decision));
            if (stored.isPresent()) return flow.advance(stored.get());
        }
        throw new IllegalStateException("purchase %s does not hold still".formatted(id));
    }

    Purchase find(UUID id) {
        return purchases.find(id).orElseThrow(() -> new Refused(QrError.PURCHASE_NOT_FOUND, "No purchase " + id));
    }

    private Purchase repeated(Purchase now, LenderDecision first, LenderDecision again) {
        if (first.outcome() == again.outcome()) return flow.advance(now);
        LOG.error("purchase {}: lender decided {} and then {}; the first stays", now.id(), first, again.outcome());
        throw new Refused(QrError.DECISION_CONTRADICTS, "The lender has already decided otherwise");
    }

    /** The lender may be faster than our own note that we wait for it. */
    private static void requireWaiting(Purchase now) {
        switch (now.status()) {
            case FAILING, FAILED, CANCELLED ->
                throw new Refused(QrError.PURCHASE_CLOSED, "The purchase is closed; the drawdown is called off");
            case RECEIVED, AWAITING_LENDER -> {
                if (!now.order().awaitsLender()) throw notWaiting();
            }
            case BOOKED, AUTHORISED, PARTIALLY_REFUNDED, REFUNDED -> throw notWaiting();
        }
    }

    private static Refused notWaiting() {
        return new Refused(QrError.NOT_AWAITING_LENDER, "The purchase does not wait for a lender");
    }
}
