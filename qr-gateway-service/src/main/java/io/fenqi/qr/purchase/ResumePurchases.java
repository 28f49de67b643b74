package io.fenqi.qr.purchase;

import io.fenqi.kit.outbox.Backoff;
import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.TaskName;
import io.fenqi.kit.outbox.TaskWork;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes on with unfinished purchases, oldest first; what does not move for long is put before people. */
@Component
class ResumePurchases {
    private static final Logger LOG = LoggerFactory.getLogger(ResumePurchases.class);
    private static final TaskName<Stuck> FINISH = new TaskName<>("finish-purchase", Stuck.class);
    private static final Backoff ONCE = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 1);

    private final Purchases purchases;
    private final ClosePurchase close;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final PurchaseSettings settings;
    private final Clock clock;

    ResumePurchases(
            Purchases purchases,
            ClosePurchase close,
            Outbox outbox,
            TransactionTemplate transaction,
            PurchaseSettings settings,
            Clock clock) {
        this.purchases = purchases;
        this.close = close;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Bounded; what is left is older than the next turn. */
    int takeOneBatch() {
        var taken = purchases.takeUnfinished(clock.instant(), settings.resumeAfter(), settings.resumeBatch());
        for (var look : taken) {
            try {
                close.resume(look.id());
            } catch (RuntimeException failure) {
                LOG.error("purchase {} could not be resumed", look.id(), failure);
            }
            if (look.looks() == settings.opsCaseAfter()) askPeople(look.id());
        }
        return taken.size();
    }

    private void askPeople(UUID id) {
        transaction.executeWithoutResult(_ -> outbox.add(FINISH, id.toString(), new Stuck(id)));
    }

    /** One more try; if the purchase still does not rest, the failed task becomes an ops case that can be retried. */
    private void finish(Stuck stuck) {
        var purchase = close.resume(stuck.purchaseId());
        switch (purchase.status()) {
            case AUTHORISED, PARTIALLY_REFUNDED, REFUNDED, FAILED, CANCELLED, AWAITING_LENDER -> {}
            case RECEIVED, BOOKED, FAILING ->
                throw new IllegalStateException("purchase %s stays in %s".formatted(purchase.id(), purchase.status()));
        }
    }

    record Stuck(UUID purchaseId) {}

    /** Apart from the class above, which needs the outbox that collects such work. */
    @Configuration(proxyBeanMethods = false)
    static class Works {
        @Bean
        static TaskWork<Stuck> finishPurchase(ObjectProvider<ResumePurchases> resume) {
            return TaskWork.of(FINISH, stuck -> resume.getObject().finish(stuck), ONCE);
        }
    }
}
