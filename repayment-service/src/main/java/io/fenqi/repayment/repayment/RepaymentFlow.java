package io.fenqi.repayment.repayment;

import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.client.CallFailed;
import io.fenqi.kit.client.CallInDoubt;
import io.fenqi.kit.client.CallNotSent;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.repayment.alarm.RepaymentAlarm;
import io.fenqi.repayment.withholding.OrderState;
import io.fenqi.repayment.withholding.WithholdingFlow;
import io.fenqi.repayment.withholding.WithholdingRecord;
import io.fenqi.repayment.withholding.WithholdingStatus;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One repayment from the wish to the lender's books, in the order it happens.
 *
 * <p>{@link #advance} is safe to call at any time by anyone: the request, the news of a resolved order and the job all
 * call it. Peers are called outside any transaction with ids derived from part and step; one short transaction at the end
 * stores what they answered. A peer that does not answer leaves the part where it is, and the job asks all of them again
 * (docs/adr/0017). After the money is collected there is only forward.
 */
@Component
class RepaymentFlow {
    private static final Logger LOG = LoggerFactory.getLogger(RepaymentFlow.class);

    private final RepaymentRecord record;
    private final WithholdingFlow withholdings;
    private final WithholdingRecord orders;
    private final PeerSteps peers;
    private final RaiseAlarm alarm;

    RepaymentFlow(
            RepaymentRecord record,
            WithholdingFlow withholdings,
            WithholdingRecord orders,
            PeerSteps peers,
            RaiseAlarm alarm) {
        this.record = record;
        this.withholdings = withholdings;
        this.orders = orders;
        this.peers = peers;
        this.alarm = alarm;
    }

    /** Goes as far as it can, and answers where that is. */
    RepaymentState advance(UUID id) {
        return advance(record.state(id));
    }

    RepaymentState advance(RepaymentState start) {
        var repayment = start;
        boolean stuck = false;
        for (var part : start.parts()) {
            try {
                repayment = advance(repayment, part);
            } catch (CallFailed failure) {
                stuck = true;
                notDone(repayment, part, failure);
            }
        }
        boolean over = !stuck && repayment.status().isFinal();
        return over ? repayment : record.pause(repayment.id(), stuck);
    }

    private RepaymentState advance(RepaymentState repayment, PartState part) {
        return switch (part.status()) {
            case COLLECTING, COLLECTED -> follow(repayment, part, withholdings.advance(part.withholdingId()));
            case REJECTED -> collectedAfterAll(repayment, part, orders.state(part.withholdingId()));
            case REVERSING -> reverse(repayment, part, orders.state(part.withholdingId()));
            case POSTED, REVERSED -> repayment;
        };
    }

    private RepaymentState follow(RepaymentState repayment, PartState part, OrderState order) {
        return switch (order.status()) {
            case COLLECTED -> book(repayment, part, order);
            case REJECTED -> record.rejected(repayment.id(), order);
            case IN_DOUBT -> record.inDoubt(repayment.id(), order);
            case REQUESTED, SUBMITTED -> repayment;
        };
    }

    /** An order that was rejected may turn out to be collected (REC-07): it is booked like any other, late. */
    private RepaymentState collectedAfterAll(RepaymentState repayment, PartState part, OrderState order) {
        return order.status() == WithholdingStatus.COLLECTED ? book(repayment, part, order) : repayment;
    }

    private RepaymentState book(RepaymentState repayment, PartState part, OrderState order) {
        try {
            var spread = peers.apply(repayment, part, order);
            peers.tellLimit(repayment, spread.changed().standings(), "REPAYMENT");
            peers.post(repayment, part, order, spread);
            return record.posted(repayment.id(), order, spread);
        } catch (CallFailed failure) {
            record.collected(repayment.id(), order);
            throw failure;
        }
    }

    private RepaymentState reverse(RepaymentState repayment, PartState part, OrderState order) {
        var changed = peers.reversePayment(repayment, part);
        peers.tellLimit(repayment, changed.standings(), "REPAYMENT_REVERSED");
        peers.reversePosting(repayment, part, order, changed);
        return record.reversed(repayment.id(), order, changed.correction());
    }

    private void notDone(RepaymentState repayment, PartState part, CallFailed failure) {
        LOG.warn(
                "repayment {} part {} stays {}: {}",
                repayment.id(),
                part.partNo(),
                part.status(),
                failure.getMessage());
        switch (failure) {
            case CallRefused refused ->
                alarm.raise(
                        RepaymentAlarm.STEP_REFUSED,
                        part.withholdingId().toString(),
                        "%s after %s: %s %s"
                                .formatted(refused.provider(), part.status(), refused.code(), refused.detail()));
            case CallInDoubt inDoubt -> {
                // tried again with the same ids
            }
            case CallNotSent notSent -> {
                // tried again with the same ids
            }
        }
    }
}
