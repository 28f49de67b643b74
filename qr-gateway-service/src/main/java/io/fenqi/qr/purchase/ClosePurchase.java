package io.fenqi.qr.purchase;

import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Calls a purchase off: by the customer, or because it took too long (QRG-13).
 *
 * <p>Closing races with the purchase's own steps. Both store over the value they started from, so exactly one wins;
 * what the loser has held meanwhile is cancelled by the purchase itself.
 */
@Component
class ClosePurchase {
    private static final int TRIES_MAX = 20;

    private final Purchases purchases;
    private final PurchaseRecord record;
    private final PurchaseFlow flow;
    private final PurchaseSettings settings;
    private final Clock clock;

    ClosePurchase(
            Purchases purchases, PurchaseRecord record, PurchaseFlow flow, PurchaseSettings settings, Clock clock) {
        this.purchases = purchases;
        this.record = record;
        this.flow = flow;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asked twice, the answer is the same; a purchase that is booked stays. */
    Purchase cancel(UUID id) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            var now = find(id);
            if (now.reason() == FailureReason.CANCELLED_BY_CUSTOMER) return flow.advance(now);
            if (!now.status().isCancellable()) {
                throw new Refused(QrError.PURCHASE_NOT_CANCELLABLE, "A purchase in %s stays".formatted(now.status()));
            }
            var stored = record.store(now, now.failing(FailureReason.CANCELLED_BY_CUSTOMER, null));
            if (stored.isPresent()) return flow.advance(stored.get());
        }
        throw new IllegalStateException("purchase %s does not hold still".formatted(id));
    }

    /** Goes on with a purchase that was left, or closes it if its time is over. */
    Purchase resume(UUID id) {
        var now = find(id);
        if (!isOverdue(now)) return flow.advance(now);
        return record.store(now, now.failing(FailureReason.TIMED_OUT, null))
                .map(flow::advance)
                .orElse(now);
    }

    private boolean isOverdue(Purchase purchase) {
        var age = Duration.between(purchase.order().receivedAt(), clock.instant());
        return switch (purchase.status()) {
            case RECEIVED -> age.compareTo(settings.closeAfter()) >= 0;
            case AWAITING_LENDER -> purchase.decision() == null && age.compareTo(settings.lenderAnswersWithin()) >= 0;
            case BOOKED, AUTHORISED, FAILING, FAILED, CANCELLED, PARTIALLY_REFUNDED, REFUNDED -> false;
        };
    }

    private Purchase find(UUID id) {
        return purchases.find(id).orElseThrow(() -> new Refused(QrError.PURCHASE_NOT_FOUND, "No purchase " + id));
    }
}
