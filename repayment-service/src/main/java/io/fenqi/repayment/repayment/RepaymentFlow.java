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
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One repayment from the wish to the lender's books, in the order it happens.
 *
 * <p>{@link #advance} is safe to call at any time by anyone: the request, the news of a resolved order and the job all
 * call it. Each case is one step: peers are called outside any transaction with ids derived from part and step, and then
 * one short transaction records the step if the part still stands where it stood. A peer that does not answer leaves the
 * part where it is, and the job goes on. After the money is collected there is only forward.
 */
@Component
class RepaymentFlow {
    private static final Logger LOG = LoggerFactory.getLogger(RepaymentFlow.class);
    private static final int ROUNDS_MAX = 20;

    private final RepaymentRecord record;
    private final PlanOrders plan;
    private final WithholdingFlow withholdings;
    private final WithholdingRecord orders;
    private final PeerSteps peers;
    private final RaiseAlarm alarm;

    RepaymentFlow(
            RepaymentRecord record,
            PlanOrders plan,
            WithholdingFlow withholdings,
            WithholdingRecord orders,
            PeerSteps peers,
            RaiseAlarm alarm) {
        this.record = record;
        this.plan = plan;
        this.withholdings = withholdings;
        this.orders = orders;
        this.peers = peers;
        this.alarm = alarm;
    }

    /** Goes as far as it can, and answers where that is. */
    RepaymentState advance(UUID id) {
        var repayment = planned(id);
        boolean stuck = false;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            Optional<RepaymentState> moved = Optional.empty();
            stuck = false;
            for (var part : repayment.parts()) {
                try {
                    var next = step(repayment, part);
                    moved = next.isPresent() ? next : moved;
                } catch (CallFailed failure) {
                    stuck = true;
                    notDone(repayment, part, failure);
                }
            }
            if (moved.isEmpty()) {
                break;
            }
            repayment = moved.get();
        }
        return repayment.status().isFinal() ? repayment : record.pause(id, stuck);
    }

    private RepaymentState planned(UUID id) {
        var repayment = record.state(id);
        if (repayment.status() != RepaymentStatus.RECEIVED) {
            return repayment;
        }
        plan.plan(id);
        return record.state(id);
    }

    /** One step of one part; the repayment after it, if it moved. */
    private Optional<RepaymentState> step(RepaymentState repayment, PartState part) {
        return switch (part.status()) {
            case COLLECTING -> collect(repayment, part);
            case COLLECTED -> record.applied(repayment.id(), part, peers.apply(repayment, part));
            case APPLIED -> {
                peers.restore(repayment, part);
                yield record.done(repayment.id(), part, PartStatus.RESTORED);
            }
            case RESTORED -> {
                peers.post(repayment, part);
                yield record.posted(repayment.id(), part);
            }
            case REJECTED -> collectedAfterAll(repayment, part);
            case REVERSING -> {
                peers.reversePayment(repayment, part);
                yield record.done(repayment.id(), part, PartStatus.PAYMENT_REVERSED);
            }
            case PAYMENT_REVERSED -> {
                peers.reverseRestore(repayment, part);
                yield record.done(repayment.id(), part, PartStatus.LIMIT_REVERSED);
            }
            case LIMIT_REVERSED -> {
                peers.reversePosting(repayment, part);
                yield record.reversed(repayment.id(), part);
            }
            case POSTED, REVERSED -> Optional.empty();
        };
    }

    private Optional<RepaymentState> collect(RepaymentState repayment, PartState part) {
        OrderState order = withholdings.advance(part.withholdingId());
        return switch (order.status()) {
            case COLLECTED -> record.collected(repayment.id(), order);
            case REJECTED -> record.rejected(repayment.id(), order);
            case IN_DOUBT -> {
                record.inDoubt(repayment.id(), order);
                yield Optional.empty();
            }
            case REQUESTED, SUBMITTED -> Optional.empty();
        };
    }

    /** An order that was rejected may turn out to be collected (REC-07): it is booked like any other, late. */
    private Optional<RepaymentState> collectedAfterAll(RepaymentState repayment, PartState part) {
        var order = orders.state(part.withholdingId());
        return order.status() == WithholdingStatus.COLLECTED
                ? record.collected(repayment.id(), order)
                : Optional.empty();
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
