package io.fenqi.repayment.repayment;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.clearing.ClearingDates;
import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import io.fenqi.repayment.alarm.RepaymentAlarm;
import io.fenqi.repayment.clearing.ClearingItem;
import io.fenqi.repayment.clearing.ClearingItems;
import io.fenqi.repayment.clearing.ClearingKind;
import io.fenqi.repayment.withholding.OrderState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What settlement and the lender learn of a part, written in the transaction that brings it about (REP-19).
 *
 * <p>The lender hears of every result, of a doubt too: {@code repayment.in-doubt}, {@code .rejected}, {@code .collected},
 * {@code .reversed}, numbered from 1 per repayment. A doubt is told once and always followed by its outcome. A success is
 * told when it is spread and booked, so that it names what it paid.
 */
@Component
class TellOfCollection {
    private final ClearingDates dates;
    private final ClearingItems items;
    private final Events events;
    private final RaiseAlarm alarm;
    private final Clock clock;

    TellOfCollection(ClearingDates dates, ClearingItems items, Events events, RaiseAlarm alarm, Clock clock) {
        this.dates = dates;
        this.items = items;
        this.events = events;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** The accounting date is the collection's, or the next open one if that was cut meanwhile. */
    void collected(Repayment repayment, PartState part, OrderState order, LocalDate collectedOn, Amounts correction) {
        var date = dates.openFrom(collectedOn);
        var paid = Amounts.of(part.requiredSplit());
        items.add(date, item(repayment, part, order, ClearingKind.COLLECTION, paid, order.requiredCollectedAt()));
        corrected(date, repayment, part, order, correction);
        if (part.owed()) {
            tell(repayment, "repayment.collected", Collected.of(repayment, part, order));
        }
    }

    void inDoubt(Repayment repayment, OrderState order) {
        tell(repayment, "repayment.in-doubt", new InDoubt(repayment.id(), order.id(), order.amountFen()));
    }

    void rejected(Repayment repayment, OrderState order) {
        tell(
                repayment,
                "repayment.rejected",
                new Rejected(repayment.id(), order.id(), order.amountFen(), order.reasonCode()));
    }

    void reversed(Repayment repayment, PartState part, OrderState order, Amounts correction) {
        var date = dates.openFrom(BusinessTime.today(clock));
        var back = Amounts.NONE.minus(Amounts.of(part.requiredSplit()));
        items.add(date, item(repayment, part, order, ClearingKind.COLLECTION_REVERSED, back, clock.instant()));
        corrected(date, repayment, part, order, correction);
        alarm.raise(
                RepaymentAlarm.COLLECTION_REVERSED,
                part.withholdingId().toString(),
                "%d fen of repayment %s taken back".formatted(part.amountFen(), repayment.id()));
        if (part.owed()) {
            tell(repayment, "repayment.reversed", Collected.of(repayment, part, order));
        }
    }

    /** What a payment known late, or a reversal, changed of other payments is an item of its own (REP-17). */
    private void corrected(LocalDate date, Repayment repayment, PartState part, OrderState order, Amounts correction) {
        if (!correction.isNone()) {
            var kind = ClearingKind.COLLECTION_CORRECTED;
            items.add(date, item(repayment, part, order, kind, correction, clock.instant()));
        }
    }

    private void tell(Repayment repayment, String type, Object data) {
        events.publish(new NewEvent(
                type, "lender:" + repayment.lenderId(), repayment.id().toString(), repayment.nextEvent(), data));
    }

    private static ClearingItem item(
            Repayment repayment,
            PartState part,
            OrderState order,
            ClearingKind kind,
            Amounts amounts,
            Instant occurredAt) {
        return new ClearingItem(
                part.idOf("%s when %s".formatted(kind, part.status())),
                kind,
                part.withholdingId(),
                repayment.id(),
                order.channelCode(),
                order.orderNo(),
                repayment.lenderId(),
                repayment.customerId(),
                amounts.totalFen(),
                amounts.principalFen(),
                amounts.interestFen(),
                amounts.feeFen(),
                amounts.penaltyFen(),
                amounts.overpaidFen(),
                part.requiredSplit().creditor(),
                BusinessTime.dateOf(order.requiredCollectedAt()),
                occurredAt);
    }

    /** @param valueDate business date of the channel's success, by which the lender books */
    record Collected(
            UUID repaymentId,
            UUID withholdingId,
            UUID customerId,
            long amountFen,
            long appliedFen,
            long overpaidFen,
            String creditor,
            Instant collectedAt,
            LocalDate valueDate,
            List<AppliedLine> parts) {
        static Collected of(Repayment repayment, PartState part, OrderState order) {
            var split = part.requiredSplit();
            return new Collected(
                    repayment.id(),
                    part.withholdingId(),
                    repayment.customerId(),
                    part.amountFen(),
                    split.appliedFen(),
                    split.overpaidFen(),
                    split.creditor(),
                    order.requiredCollectedAt(),
                    BusinessTime.dateOf(order.requiredCollectedAt()),
                    split.lines());
        }
    }

    /** @param amountFen what may have been taken from the card, in fen */
    record InDoubt(UUID repaymentId, UUID withholdingId, long amountFen) {}

    record Rejected(
            UUID repaymentId,
            UUID withholdingId,
            long amountFen,
            @Nullable String reasonCode) {}
}
