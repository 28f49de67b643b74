package io.fenqi.repayment.cardrefund;

import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.TaskName;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.refusal.RepaymentError;
import io.fenqi.repayment.withholding.WithholdingRecord;
import io.fenqi.repayment.withholding.WithholdingSettings;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a card refund before its outcome, each a short transaction that locks it first. */
@Component
public class CardRefundRecord {
    static final TaskName<Go> GO = new TaskName<>("card-refund", Go.class);
    private static final Logger LOG = LoggerFactory.getLogger(CardRefundRecord.class);

    private final CardRefunds refunds;
    private final WithholdingRecord orders;
    private final WithholdingSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    CardRefundRecord(
            CardRefunds refunds, WithholdingRecord orders, WithholdingSettings settings, Outbox outbox, Clock clock) {
        this.refunds = refunds;
        this.orders = orders;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Has so much of an order go back to its card, in the transaction that decides it; the same id again changes nothing.
     *
     * @throws IllegalStateException if that would be more than the order took
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(UUID id, UUID withholdingId, long amountFen) {
        if (!refunds.existsById(id)) {
            refunds.save(new CardRefund(id, orders.refund(withholdingId, amountFen), amountFen, clock.instant()));
            outbox.add(GO, id.toString(), new Go(id));
            LOG.info("card refund {} of order {}: {} fen", id, withholdingId, amountFen);
        }
    }

    /**
     * The order's collection proved false: nothing of it goes back.
     *
     * @throws Refused NOT_REVERSIBLE if something is on its way, or there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(UUID withholdingId) {
        for (var refund : refunds.lockOf(withholdingId)) {
            if (refund.status() != CardRefundStatus.CANCELLED
                    && !refund.status().canBecome(CardRefundStatus.CANCELLED)) {
                throw new Refused(
                        RepaymentError.NOT_REVERSIBLE,
                        "%d fen of it are %s to its card".formatted(refund.amountFen(), refund.status()));
            }
            if (refund.status() != CardRefundStatus.CANCELLED) {
                refund.cancel();
            }
        }
    }

    @Transactional(readOnly = true)
    CardRefundState state(UUID id) {
        return refunds.findById(id)
                .map(CardRefund::state)
                .orElseThrow(() -> new Refused(RepaymentError.CARD_REFUND_UNKNOWN, "No card refund " + id));
    }

    /** Commits that the channel is about to be called; empty if somebody else did, or it is not to be sent. */
    @Transactional
    Optional<CardRefundState> submit(UUID id) {
        var refund = lock(id);
        if (refund.status() != CardRefundStatus.REQUESTED || !refund.isTurn(clock.instant())) {
            return Optional.empty();
        }
        refund.submitted(clock.instant(), settings.submittedLife());
        return Optional.of(refund.state());
    }

    @Transactional
    void notSent(UUID id) {
        change(id, CardRefundStatus.SUBMITTED, refund -> refund.notSent(clock.instant()));
    }

    /** Its answer will not come any more. */
    @Transactional
    void unanswered(UUID id) {
        change(id, CardRefundStatus.SUBMITTED, refund -> {
            if (refund.isTurn(clock.instant())) refund.inDoubt("NO_ANSWER", clock.instant());
        });
    }

    /** Takes the turn to ask; empty if it is decided, or the turn has not come. */
    @Transactional
    Optional<CardRefundState> takeTurn(UUID id) {
        var refund = lock(id);
        if (refund.status() != CardRefundStatus.IN_DOUBT || !refund.isTurn(clock.instant())) {
            return Optional.empty();
        }
        refund.asked(clock.instant());
        return Optional.of(refund.state());
    }

    /** People have seen to it that the card takes it now. */
    @Transactional
    CardRefundState tryAgain(UUID id) {
        var refund = refunds.lock(id)
                .orElseThrow(() -> new Refused(RepaymentError.CARD_REFUND_UNKNOWN, "No card refund " + id));
        if (refund.status() != CardRefundStatus.REJECTED) {
            throw new Refused(RepaymentError.CARD_REFUND_NOT_REJECTED, "It is " + refund.status());
        }
        refund.tryAgain(clock.instant());
        outbox.add(GO, id.toString(), new Go(id));
        return refund.state();
    }

    private void change(UUID id, CardRefundStatus from, Consumer<CardRefund> step) {
        var refund = lock(id);
        if (refund.status() == from) {
            step.accept(refund);
        }
    }

    private CardRefund lock(UUID id) {
        return refunds.lock(id).orElseThrow();
    }

    /** Message that there is something to send. */
    record Go(UUID id) {}
}
