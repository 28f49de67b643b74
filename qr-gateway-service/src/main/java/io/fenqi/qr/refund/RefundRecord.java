package io.fenqi.qr.refund;

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
import io.fenqi.qr.purchase.RefundablePurchases;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of a refund; a step that somebody else has done meanwhile is not done again. */
@Component
class RefundRecord {
    private static final Logger LOG = LoggerFactory.getLogger(RefundRecord.class);

    private final Refunds refunds;
    private final RefundablePurchases purchases;
    private final ClearingDates clearingDates;
    private final ClearingItems clearingItems;
    private final IdempotentPut idempotentPut;
    private final Events events;
    private final RefundSettings settings;
    private final Clock clock;

    RefundRecord(
            Refunds refunds,
            RefundablePurchases purchases,
            ClearingDates clearingDates,
            ClearingItems clearingItems,
            IdempotentPut idempotentPut,
            Events events,
            RefundSettings settings,
            Clock clock) {
        this.refunds = refunds;
        this.purchases = purchases;
        this.clearingDates = clearingDates;
        this.clearingItems = clearingItems;
        this.idempotentPut = idempotentPut;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Refund accept(UUID id, NewRefund wanted) {
        if (!idempotentPut.claim("refund", id, wanted)) return find(id);
        var purchase = purchases.take(wanted.purchaseId(), wanted.amount());
        if (refunds.isKnown(purchase.merchantNo(), wanted.merchantRefundNo())) {
            throw new Refused(QrError.REFUND_NO_REUSED, "This refund number belongs to another refund");
        }
        var now = clock.instant();
        boolean open = clearingDates.keepsOpen(purchase.tradeDate());
        return refunds.save(new Refund(id, purchase, wanted, open, now, now.plus(settings.resumeAfter())));
    }

    @Transactional(readOnly = true)
    Refund find(UUID id) {
        return refunds.findById(id)
                .filter(refund -> refund.purchase().parties().includeActor())
                .orElseThrow(() -> new Refused(QrError.REFUND_NOT_FOUND, "No refund " + id));
    }

    @Transactional
    Refund loanReduced(UUID id, long paidBackFen) {
        return step(id, RefundStatus.RECEIVED, refund -> refund.loanReduced(paidBackFen));
    }

    /** Only before the loan is reduced: what the refund has taken of the purchase is free again. */
    @Transactional
    Refund refused(UUID id, String code) {
        return step(id, RefundStatus.RECEIVED, refund -> {
            refund.refused(code);
            purchases.giveBack(refund.purchase().purchaseId(), refund.amount());
        });
    }

    /** On the purchase's own date while that is open, so that both are netted together; else on the present one. */
    @Transactional
    Refund book(UUID id) {
        return step(id, RefundStatus.LOAN_REDUCED, refund -> {
            var purchase = refund.purchase();
            boolean before = clearingDates.keepsOpen(purchase.tradeDate());
            var date = before ? purchase.tradeDate() : clearingDates.openFrom(BusinessTime.today(clock));
            clearingItems.add(date, clearingItem(refund, before));
            purchases.refunded(purchase.purchaseId(), refund.amount());
            refund.booked(before);
        });
    }

    @Transactional
    Refund completed(UUID id) {
        return step(id, RefundStatus.BOOKED, refund -> {
            refund.completed(clock.instant());
            events.publish(new NewEvent(
                    "refund.completed",
                    "partner:" + refund.purchase().appId(),
                    "refunds/" + refund.id(),
                    1,
                    RefundView.of(refund)));
        });
    }

    /** Settlement has the money from the merchant (RFD-04). */
    @Transactional
    Refund recovered(UUID id) {
        var refund = refunds.lock(id).orElseThrow(() -> new Refused(QrError.REFUND_NOT_FOUND, "No refund " + id));
        boolean waits = refund.status() == RefundStatus.PENDING_FUNDS || refund.status() == RefundStatus.COMPLETED;
        if (!waits) throw new Refused(QrError.REFUND_NOT_PENDING, "The refund is in " + refund.status());
        refund.recovered();
        return refund;
    }

    private Refund step(UUID id, RefundStatus from, Consumer<Refund> change) {
        var refund = refunds.lock(id).orElseThrow();
        if (refund.status() != from) return refund;
        change.accept(refund);
        LOG.info("refund {} {} -> {}", id, from, refund.status());
        return refund;
    }

    private ClearingItem clearingItem(Refund refund, boolean before) {
        var purchase = refund.purchase();
        return new ClearingItem(
                refund.id(),
                before ? ClearingKind.REFUND_BEFORE_SETTLEMENT : ClearingKind.REFUND_AFTER_SETTLEMENT,
                purchase.purchaseId(),
                purchase.purchaseNo(),
                purchase.merchantNo(),
                purchase.lenderId(),
                purchase.productCode(),
                refund.amount().fen(),
                0,
                clock.instant());
    }
}
