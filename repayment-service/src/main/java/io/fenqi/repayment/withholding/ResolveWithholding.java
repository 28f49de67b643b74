package io.fenqi.repayment.withholding;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.outbox.Outbox;
import io.fenqi.repayment.alarm.RepaymentAlarm;
import io.fenqi.repayment.channel.ChannelAnswer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where a channel's word changes an order, whichever way it came (REP-10).
 *
 * <p>The row is locked, so that of many words at the same time one decides and the others find it decided.
 */
@Component
public class ResolveWithholding {
    private static final Logger LOG = LoggerFactory.getLogger(ResolveWithholding.class);

    private final Withholdings orders;
    private final Outbox outbox;
    private final RaiseAlarm alarm;
    private final WithholdingSettings settings;
    private final Clock clock;

    ResolveWithholding(
            Withholdings orders, Outbox outbox, RaiseAlarm alarm, WithholdingSettings settings, Clock clock) {
        this.orders = orders;
        this.outbox = outbox;
        this.alarm = alarm;
        this.settings = settings;
        this.clock = clock;
    }

    /** The order that a channel means by its number. */
    @Transactional(readOnly = true)
    public Optional<UUID> orderOf(String channelCode, String orderNo) {
        return orders.idOf(channelCode, orderNo);
    }

    /** Takes a channel's word and says what the order is then. */
    @Transactional
    public OrderState take(UUID id, ChannelAnswer answer, Source source) {
        var order = orders.lock(id).orElseThrow();
        var before = order.status();
        if (before != WithholdingStatus.REQUESTED) {
            switch (answer) {
                case ChannelAnswer.Success success -> succeeded(order, success, source);
                case ChannelAnswer.Failure failure -> failed(order, failure, source);
                case ChannelAnswer.Unknown unknown -> unknown(order, unknown.rawCode());
                case ChannelAnswer.NotFound notFound -> notFound(order, notFound, source);
            }
        }
        if (order.status() != before) {
            LOG.info("order {} {} -> {} by {}", order.orderNo(), before, order.status(), source);
        }
        return order.state();
    }

    /** The file of a date is complete: orders of that time that are still in doubt are asked about at once. */
    @Transactional
    public void askAtOnce(String channelCode, Instant from, Instant until) {
        orders.askAtOnce(channelCode, from, until, clock.instant());
    }

    private void succeeded(Withholding order, ChannelAnswer.Success success, Source source) {
        if (success.amountFen() != order.amountFen()) {
            mismatch(order, success);
            unknown(order, success.rawCode());
            return;
        }
        if (order.status() == WithholdingStatus.COLLECTED) {
            seconded(order, success, source);
            return;
        }
        if (order.status() == WithholdingStatus.REJECTED) {
            alarm.raise(
                    RepaymentAlarm.SUCCESS_AFTER_REJECTION,
                    order.orderNo(),
                    "%s of %d fen, rejected before as %s".formatted(source, order.amountFen(), order.reasonCode()));
        }
        order.collected(success.serialNo(), valueTime(success.succeededAt()), source, clock.instant());
        news(order, source);
    }

    /** The same debit reported again is nothing new; another debit of the same order is money nobody owed. */
    private void seconded(Withholding order, ChannelAnswer.Success success, Source source) {
        if (success.serialNo().equals(order.serialNo())) {
            return;
        }
        var secondId = Ids.derived(order.id(), "second:" + success.serialNo());
        if (orders.findById(secondId).isPresent()) {
            return;
        }
        alarm.raise(
                RepaymentAlarm.SECOND_SUCCESS,
                order.orderNo(),
                "%s reports a second debit of %d fen".formatted(source, order.amountFen()));
        var repaymentId = Ids.derived(secondId, "repayment");
        orders.save(Withholding.secondDebit(
                secondId,
                order,
                repaymentId,
                success.serialNo(),
                valueTime(success.succeededAt()),
                source,
                clock.instant()));
        outbox.add(
                Resolved.SECOND,
                secondId.toString(),
                new Resolved.SecondDebit(
                        secondId, repaymentId, order.customerId(), order.lenderId(), order.amountFen()));
    }

    private void failed(Withholding order, ChannelAnswer.Failure failure, Source source) {
        if (order.status() == WithholdingStatus.COLLECTED) {
            contradicted(order, failure, source);
        } else if (order.status() != WithholdingStatus.REJECTED) {
            order.rejected(failure.rawCode(), failure.reason(), source, clock.instant());
            news(order, source);
        }
    }

    /** Only the file can put a success in question, and people decide what follows (CRD-11). */
    private void contradicted(Withholding order, ChannelAnswer.Failure failure, Source source) {
        if (source != Source.FILE) {
            alarm.raise(RepaymentAlarm.FAILED_AFTER_SUCCESS, order.orderNo(), source + " says " + failure.rawCode());
        } else if (order.denied(clock.instant())) {
            alarm.raise(
                    RepaymentAlarm.SUCCESS_DENIED_BY_FILE,
                    order.orderNo(),
                    "The file says %s; withholding %s may be reversed".formatted(failure.rawCode(), order.id()));
        }
    }

    private void unknown(Withholding order, String rawCode) {
        if (order.status() == WithholdingStatus.SUBMITTED) {
            order.inDoubt(rawCode, clock.instant());
        }
    }

    private void notFound(Withholding order, ChannelAnswer.NotFound answer, Source source) {
        unknown(order, answer.rawCode());
        if (order.notFound(settings.notFoundWindow(), settings.notFoundAnswers())) {
            order.rejected(answer.rawCode(), "NOT_FOUND_AT_CHANNEL", source, clock.instant());
            news(order, source);
        }
    }

    private void mismatch(Withholding order, ChannelAnswer.Success success) {
        alarm.raise(
                RepaymentAlarm.AMOUNT_MISMATCH,
                order.orderNo(),
                "ordered %d fen, reported %d fen".formatted(order.amountFen(), success.amountFen()));
    }

    /** Whoever waits for the answer of its own call goes on by itself. */
    private void news(Withholding order, Source source) {
        if (source != Source.ANSWER) {
            outbox.add(Resolved.NEWS, order.repaymentId().toString(), new Resolved(order.repaymentId()));
        }
    }

    /** Never later than now: a channel's clock does not date payments into the future. */
    private Instant valueTime(@Nullable Instant channelsTime) {
        var now = clock.instant();
        return channelsTime == null || channelsTime.isAfter(now) ? now : channelsTime;
    }
}
