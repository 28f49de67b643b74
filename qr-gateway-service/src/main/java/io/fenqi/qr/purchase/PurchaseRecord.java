package io.fenqi.qr.purchase;

import static java.util.Objects.requireNonNull;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.clearing.ClearingDates;
import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import io.fenqi.qr.clearing.ClearingItem;
import io.fenqi.qr.clearing.ClearingItems;
import io.fenqi.qr.clearing.ClearingKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of a purchase: each step is stored once, with everything that must be true together. */
@Component
class PurchaseRecord {
    private static final Logger LOG = LoggerFactory.getLogger(PurchaseRecord.class);
    private static final String API = "purchase";

    private final Purchases purchases;
    private final CodeUse codeUse;
    private final IdempotentPut idempotentPut;
    private final ClearingDates clearingDates;
    private final ClearingItems clearingItems;
    private final Events events;
    private final PurchaseSettings settings;
    private final PurchaseMeters meters;
    private final Clock clock;

    PurchaseRecord(
            Purchases purchases,
            CodeUse codeUse,
            IdempotentPut idempotentPut,
            ClearingDates clearingDates,
            ClearingItems clearingItems,
            Events events,
            PurchaseSettings settings,
            PurchaseMeters meters,
            Clock clock) {
        this.purchases = purchases;
        this.codeUse = codeUse;
        this.idempotentPut = idempotentPut;
        this.clearingDates = clearingDates;
        this.clearingItems = clearingItems;
        this.events = events;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Refuses another body under the id of a purchase that is there. */
    @Transactional
    void requireSame(UUID id, Object body) {
        idempotentPut.claim(API, id, body);
    }

    /** Stores a new purchase; a code that cannot carry it today is told by {@link DayCap}. */
    @Transactional
    Purchase receive(Purchase purchase, Object body) {
        if (!idempotentPut.claim(API, purchase.id(), body)) {
            return purchases.find(purchase.id()).orElseThrow();
        }
        var lookAt = clock.instant().plus(settings.resumeAfter());
        var received = purchases.insert(purchase, lookAt).orElseThrow(PurchaseRecord::orderReused);
        if (!codeUse.take(received)) throw new DayCap();
        return received;
    }

    /** The stored purchase, or empty if somebody else was faster. */
    @Transactional
    Optional<Purchase> store(Purchase from, Purchase wanted) {
        var next = wanted.status() == PurchaseStatus.AUTHORISED ? traded(wanted) : wanted;
        if (!purchases.replace(from, next)) return Optional.empty();
        if (from.status() != next.status()) {
            LOG.info("purchase {} {} -> {}", next.id(), from.status(), next.status());
            meters.count(next.status());
        }
        switch (next.status()) {
            case AUTHORISED -> {
                clearingItems.add(requireNonNull(next.tradeDate()), clearingItem(next));
                tellPartner("purchase.authorised", next);
                tellMerchant(next);
            }
            case FAILING -> tellLenderThatWaits(next);
            case FAILED, CANCELLED -> {
                codeUse.giveBack(next);
                tellPartner("purchase.failed", next);
            }
            case RECEIVED, AWAITING_LENDER, BOOKED, PARTIALLY_REFUNDED, REFUNDED -> {}
        }
        return Optional.of(next);
    }

    /** The trade date is the clock's in Asia/Shanghai at this moment, or the next date that is not cut (QRG-16). */
    private Purchase traded(Purchase purchase) {
        var now = clock.instant();
        return purchase.tradedOn(now, clearingDates.openFrom(BusinessTime.dateOf(now)));
    }

    private static ClearingItem clearingItem(Purchase purchase) {
        var order = purchase.order();
        var advanceFen = purchase.advanceFen();
        return new ClearingItem(
                purchase.idOf("clearing"),
                ClearingKind.PURCHASE,
                purchase.id(),
                purchase.purchaseNo(),
                order.payee().merchantNo(),
                order.lenderId(),
                order.productCode(),
                order.amount().fen(),
                advanceFen == null ? 0 : advanceFen,
                requireNonNull(purchase.authorisedAt()));
    }

    private void tellPartner(String type, Purchase purchase) {
        var resource = "purchases/" + purchase.id();
        events.publish(new NewEvent(
                type, "partner:" + purchase.order().appId(), resource, purchase.version(), PurchaseView.of(purchase)));
    }

    /** The merchant hears of it as of any other payment: the acquirer sends its usual notice (QRG-12). */
    private void tellMerchant(Purchase purchase) {
        if (settings.acquirerAppId().isBlank()) return;
        var resource = "purchases/" + purchase.id();
        events.publish(new NewEvent(
                "merchant.paid",
                "partner:" + settings.acquirerAppId(),
                resource,
                purchase.version(),
                MerchantPaid.of(purchase)));
    }

    /** A lender that was asked, or may have been, must not go on with a drawdown that is called off. */
    private void tellLenderThatWaits(Purchase purchase) {
        var reason = requireNonNull(purchase.reason());
        boolean asked = purchase.loanNoteNo() != null || reason.isCancellation();
        if (!purchase.order().awaitsLender() || !asked || reason == FailureReason.LENDER_DECLINED) return;
        var resource = "purchases/" + purchase.id();
        events.publish(new NewEvent(
                "drawdown.cancelled",
                "lender:" + purchase.order().lenderId(),
                resource,
                purchase.version(),
                new DrawdownCancelled(purchase.id(), purchase.order().amount().fen())));
    }

    private static Refused orderReused() {
        return new Refused(QrError.PARTNER_ORDER_REUSED, "This order number belongs to another purchase");
    }

    /** What a voice box or a terminal says; nothing of the customer. */
    record MerchantPaid(
            String merchantNo,
            @Nullable String terminalNo,
            String purchaseNo,
            long amountFen,
            @Nullable Instant paidAt) {
        static MerchantPaid of(Purchase purchase) {
            var payee = purchase.order().payee();
            return new MerchantPaid(
                    payee.merchantNo(),
                    payee.terminalNo(),
                    purchase.purchaseNo(),
                    purchase.order().amount().fen(),
                    purchase.authorisedAt());
        }
    }

    record DrawdownCancelled(UUID purchaseId, long amountFen) {}

    /** A payment of this grade cannot carry the purchase today; nothing was stored. */
    static final class DayCap extends RuntimeException {
        DayCap() {
            super("day cap", null, false, false);
        }
    }
}
