package io.fenqi.repayment.repayment;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.channel.QueryBackOff;
import io.fenqi.repayment.refusal.RepaymentError;
import io.fenqi.repayment.withholding.OrderState;
import io.fenqi.repayment.withholding.Resolved;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of the flow. Each checks where the part stands, so that a step done twice is done once. */
@Component
class RepaymentRecord {
    private static final Logger LOG = LoggerFactory.getLogger(RepaymentRecord.class);
    /** A repayment that waits for a channel is looked at again after this, though its resolution wakes it earlier. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final Repayments repayments;
    private final IdempotentPut claims;
    private final PlanOrders plan;
    private final TellOfCollection told;
    private final GiveBackOverpaid overpaid;
    private final Clock clock;

    RepaymentRecord(
            Repayments repayments,
            IdempotentPut claims,
            PlanOrders plan,
            TellOfCollection told,
            GiveBackOverpaid overpaid,
            Clock clock) {
        this.repayments = repayments;
        this.claims = claims;
        this.plan = plan;
        this.told = told;
        this.overpaid = overpaid;
        this.clock = clock;
    }

    /**
     * Stores a wish with its orders; empty if it was stored before. One open repayment per customer and lender: the index
     * stops two at the same time, the look afterwards stops one behind another that is being booked.
     */
    @Transactional
    Optional<RepaymentState> begin(NewRepayment wish, Object request) {
        if (!claims.claim("repayments", wish.id(), request)) {
            return Optional.empty();
        }
        requireNoneOpen(wish);
        var repayment = new Repayment(wish, clock.instant());
        plan.plan(repayment);
        repayments.save(repayment);
        repayments.flush();
        requireNoneOpen(wish);
        LOG.info("repayment {} {} {}", wish.id(), wish.kind(), repayment.status());
        return Optional.of(repayment.state());
    }

    private void requireNoneOpen(NewRepayment wish) {
        if (repayments.hasOpen(wish.customerId(), wish.lenderId(), wish.id())) {
            throw new Refused(RepaymentError.REPAYMENT_IN_FLIGHT, "Another repayment is under way");
        }
    }

    /** Money that a channel took a second time: collected already, owed by nobody. */
    @Transactional
    void beginSecondDebit(Resolved.SecondDebit second, OrderState order) {
        if (repayments.existsById(second.repaymentId())) {
            return;
        }
        var repayment = new Repayment(
                new NewRepayment(
                        second.repaymentId(),
                        second.customerId(),
                        second.lenderId(),
                        RepaymentKind.SECOND_DEBIT,
                        second.amountFen(),
                        null,
                        null),
                clock.instant());
        var part = new RepaymentPart(second.withholdingId(), 1, second.amountFen(), false);
        part.collected(order, BusinessTime.today(clock));
        repayment.add(part);
        repayment.restate(clock.instant());
        repayments.save(repayment);
    }

    /** Refuses another body under the id; nothing if it is the same. */
    @Transactional
    void requireSame(UUID id, Object request) {
        claims.claim("repayments", id, request);
    }

    @Transactional(readOnly = true)
    RepaymentState state(UUID id) {
        return repayments
                .findById(id)
                .map(Repayment::state)
                .orElseThrow(() -> new Refused(RepaymentError.REPAYMENT_UNKNOWN, "No repayment " + id));
    }

    /** The channel has the money and a peer does not book it now: everybody may see that, and the job goes on. */
    @Transactional
    RepaymentState collected(UUID id, OrderState order) {
        return step(id, order.id(), PartStatus.COLLECTED, (repayment, part) -> collected(part, order));
    }

    /** Ends the booking: how the money was spread, the day's clearing, and the lender is told. */
    @Transactional
    RepaymentState posted(UUID id, OrderState order, PeerSteps.Spread spread) {
        var repayment = repayments.lock(id).orElseThrow();
        var part = repayment.part(order.id());
        if (part.status().canBecome(PartStatus.COLLECTED)) {
            collected(part, order);
        }
        if (part.status().canBecome(PartStatus.POSTED)) {
            part.posted(spread.split(), spread.paymentId());
            var correction = spread.changed().correction();
            told.collected(repayment, part.state(), order, part.requiredAccountingDate(), correction);
            if (spread.leavesOverpaid()) {
                overpaid.giveBack(repayment, part);
            }
            restate(repayment);
        }
        return repayment.state();
    }

    private void collected(RepaymentPart part, OrderState order) {
        part.collected(order, BusinessTime.today(clock));
    }

    @Transactional
    RepaymentState rejected(UUID id, OrderState order) {
        return step(id, order.id(), PartStatus.REJECTED, (repayment, part) -> {
            part.rejected(order.reasonCode());
            told.rejected(repayment, order);
        });
    }

    /** @throws Refused NOT_REVERSIBLE if some of it is on its way back to the card, or there */
    @Transactional
    void reversing(UUID id, UUID withholdingId) {
        step(id, withholdingId, PartStatus.REVERSING, (repayment, part) -> {
            overpaid.stay(withholdingId);
            part.become(PartStatus.REVERSING);
        });
    }

    /** @param correction what the reversal changed of other payments */
    @Transactional
    RepaymentState reversed(UUID id, OrderState order, Amounts correction) {
        return step(id, order.id(), PartStatus.REVERSED, (repayment, part) -> {
            part.become(PartStatus.REVERSED);
            told.reversed(repayment, part.state(), order, correction);
            if (correction.overpaidFen() > 0) {
                overpaid.giveBack(repayment, part);
            }
        });
    }

    /** Told once, and before the outcome: an order that is certain by now is not in doubt any more (REP-19). */
    @Transactional
    RepaymentState inDoubt(UUID id, OrderState order) {
        var repayment = repayments.lock(id).orElseThrow();
        var part = repayment.part(order.id());
        if (part.status() == PartStatus.COLLECTING && !part.isInDoubt()) {
            part.becomeInDoubt();
            told.inDoubt(repayment, order);
            restate(repayment);
        }
        return repayment.state();
    }

    /** @param stuck a peer did not do its step: the next try comes soon, and later each time */
    @Transactional
    RepaymentState pause(UUID id, boolean stuck) {
        var repayment = repayments.lock(id).orElseThrow();
        var wait = stuck ? QueryBackOff.waitAfter(repayment.stuckTries()) : LOOK_AGAIN;
        repayment.tryAgain(clock.instant().plus(wait), stuck);
        return repayment.state();
    }

    /** The repayment after the step, which is left out if it cannot be taken, as when another has taken it. */
    private RepaymentState step(
            UUID id, UUID withholdingId, PartStatus next, BiConsumer<Repayment, RepaymentPart> change) {
        var repayment = repayments.lock(id).orElseThrow();
        var part = repayment.part(withholdingId);
        if (part.status().canBecome(next)) {
            change.accept(repayment, part);
            restate(repayment);
        }
        return repayment.state();
    }

    private void restate(Repayment repayment) {
        var before = repayment.status();
        if (repayment.restate(clock.instant())) {
            LOG.info("repayment {} {} -> {}", repayment.id(), before, repayment.status());
        }
    }
}
