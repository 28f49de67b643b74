package io.fenqi.repayment.withholding;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.refusal.RepaymentError;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an order before its outcome, each a short transaction; and what others ask about orders. */
@Component
public class WithholdingRecord {
    private final Withholdings orders;
    private final Clock clock;

    WithholdingRecord(Withholdings orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Makes an order in the transaction that makes its repayment's part. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(NewOrder order) {
        orders.save(new Withholding(order, clock.instant()));
    }

    @Transactional(readOnly = true)
    public OrderState state(UUID id) {
        return find(id).state();
    }

    /** What was taken or may be taken from a card through a channel today, in fen. */
    @Transactional(readOnly = true)
    public long orderedToday(UUID bankCardId, String channelCode) {
        return orders.orderedSince(bankCardId, channelCode, startOfToday());
    }

    /** How many repayments of a customer to a lender were tried today. */
    @Transactional(readOnly = true)
    public long attemptsToday(UUID customerId, String lenderId) {
        return orders.attemptsSince(customerId, lenderId, startOfToday());
    }

    /** Sets so much of a collected order aside to go back to its card, and says what the channel calls the order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CollectedOrder refund(UUID id, long fen) {
        var order = lock(id);
        order.refund(fen);
        var ordered =
                order.state().duplicateOf() == null ? order : find(order.state().duplicateOf());
        return CollectedOrder.of(order, ordered.orderNo());
    }

    /** Commits that the channel is about to be called; empty if somebody else did. */
    @Transactional
    Optional<Withholding> submit(UUID id) {
        var order = lock(id);
        if (order.status() != WithholdingStatus.REQUESTED) {
            return Optional.empty();
        }
        order.submitted(clock.instant());
        return Optional.of(order);
    }

    /** A submitted order whose answer will not come any more. */
    @Transactional
    void unanswered(UUID id) {
        var order = lock(id);
        if (order.status() == WithholdingStatus.SUBMITTED) {
            order.inDoubt("NO_ANSWER", clock.instant());
        }
    }

    /** Takes the turn to ask; false if the order is decided, or if somebody asked and the next turn has not come. */
    @Transactional
    boolean takeTurn(UUID id) {
        var order = lock(id);
        if (!order.isToBeAsked(clock.instant())) {
            return false;
        }
        order.asked(clock.instant());
        return true;
    }

    Withholding find(UUID id) {
        return orders.findById(id).orElseThrow(() -> new Refused(RepaymentError.WITHHOLDING_UNKNOWN, "No order " + id));
    }

    private Withholding lock(UUID id) {
        return orders.lock(id).orElseThrow();
    }

    private Instant startOfToday() {
        return BusinessTime.startOf(BusinessTime.today(clock));
    }
}
