package io.fenqi.repayment.repayment;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.clearing.ClearingDates;
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
import java.util.function.Consumer;
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
    private final ClearingDates dates;
    private final TellOfCollection told;
    private final Clock clock;

    RepaymentRecord(
            Repayments repayments, IdempotentPut claims, ClearingDates dates, TellOfCollection told, Clock clock) {
        this.repayments = repayments;
        this.claims = claims;
        this.dates = dates;
        this.told = told;
        this.clock = clock;
    }

    /**
     * False if this wish was stored before. One open repayment per customer and lender: the index stops two at the same
     * time, the look afterwards stops one behind another that is being booked.
     */
    @Transactional
    boolean begin(NewRepayment wish, Object request) {
        if (!claims.claim("repayments", wish.id(), request)) {
            return false;
        }
        requireNoneOpen(wish);
        repayments.save(new Repayment(wish, clock.instant()));
        repayments.flush();
        requireNoneOpen(wish);
        LOG.info("repayment {} {} RECEIVED", wish.id(), wish.kind());
        return true;
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
        part.collected(order, dates.openFrom(BusinessTime.today(clock)));
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

    /** The accounting date is that of the collection, or the next one that is not cut. */
    @Transactional
    Optional<RepaymentState> collected(UUID id, OrderState order) {
        return step(
                id,
                order.id(),
                PartStatus.COLLECTED,
                repayment -> repayment.part(order.id()).collected(order, dates.openFrom(BusinessTime.today(clock))));
    }

    @Transactional
    Optional<RepaymentState> rejected(UUID id, OrderState order) {
        return step(id, order.id(), PartStatus.REJECTED, repayment -> {
            repayment.part(order.id()).rejected(order.reasonCode());
            told.rejected(repayment, order);
        });
    }

    @Transactional
    Optional<RepaymentState> applied(UUID id, PartState part, Split split) {
        return step(
                id,
                part.withholdingId(),
                PartStatus.APPLIED,
                repayment -> repayment.part(part.withholdingId()).applied(split));
    }

    /** A step that leaves nothing but its mark. */
    @Transactional
    Optional<RepaymentState> done(UUID id, PartState part, PartStatus next) {
        return step(
                id,
                part.withholdingId(),
                next,
                repayment -> repayment.part(part.withholdingId()).become(next));
    }

    /** The last step: into the day's clearing, and the lender is told. */
    @Transactional
    Optional<RepaymentState> posted(UUID id, PartState part) {
        return step(id, part.withholdingId(), PartStatus.POSTED, repayment -> {
            repayment.part(part.withholdingId()).become(PartStatus.POSTED);
            told.collected(repayment, part);
        });
    }

    @Transactional
    Optional<RepaymentState> reversed(UUID id, PartState part) {
        return step(id, part.withholdingId(), PartStatus.REVERSED, repayment -> {
            repayment.part(part.withholdingId()).become(PartStatus.REVERSED);
            told.reversed(repayment, part);
        });
    }

    /** Told once, and before the outcome: an order that is certain by now is not in doubt any more (REP-19). */
    @Transactional
    void inDoubt(UUID id, OrderState order) {
        var repayment = repayments.lock(id).orElseThrow();
        var part = repayment.part(order.id());
        if (part.status() == PartStatus.COLLECTING && !part.isInDoubt()) {
            part.becomeInDoubt();
            told.inDoubt(repayment, order);
            restate(repayment);
        }
    }

    /** @param stuck a peer did not do its step: the next try comes soon, and later each time */
    @Transactional
    RepaymentState pause(UUID id, boolean stuck) {
        var repayment = repayments.lock(id).orElseThrow();
        var wait = stuck ? QueryBackOff.waitAfter(repayment.stuckTries()) : LOOK_AGAIN;
        repayment.tryAgain(clock.instant().plus(wait), stuck);
        return repayment.state();
    }

    /** The repayment after the step; empty if the step cannot be taken, as when another has taken it. */
    private Optional<RepaymentState> step(UUID id, UUID withholdingId, PartStatus next, Consumer<Repayment> change) {
        var repayment = repayments.lock(id).orElseThrow();
        if (!repayment.part(withholdingId).status().canBecome(next)) {
            return Optional.empty();
        }
        change.accept(repayment);
        restate(repayment);
        return Optional.of(repayment.state());
    }

    private void restate(Repayment repayment) {
        var before = repayment.status();
        if (repayment.restate(clock.instant())) {
            LOG.info("repayment {} {} -> {}", repayment.id(), before, repayment.status());
        }
    }
}
