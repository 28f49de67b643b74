package io.fenqi.repayment.cardrefund;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.clearing.ClearingDates;
import io.fenqi.kit.outbox.Outbox;
import io.fenqi.repayment.alarm.RepaymentAlarm;
import io.fenqi.repayment.channel.ChannelAnswer;
import io.fenqi.repayment.clearing.ClearingItem;
import io.fenqi.repayment.clearing.ClearingItems;
import io.fenqi.repayment.clearing.ClearingKind;
import io.fenqi.repayment.withholding.Source;
import io.fenqi.repayment.withholding.WithholdingSettings;
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
 * The one place where a channel's word changes a card refund, whichever way it came. What is back on the card is a clearing
 * item in the same transaction, and a journal by the outbox.
 */
@Component
public class ResolveCardRefund {
    private static final Logger LOG = LoggerFactory.getLogger(ResolveCardRefund.class);

    private final CardRefunds refunds;
    private final ClearingDates dates;
    private final ClearingItems items;
    private final Outbox outbox;
    private final RaiseAlarm alarm;
    private final WithholdingSettings settings;
    private final Clock clock;

    ResolveCardRefund(
            CardRefunds refunds,
            ClearingDates dates,
            ClearingItems items,
            Outbox outbox,
            RaiseAlarm alarm,
            WithholdingSettings settings,
            Clock clock) {
        this.refunds = refunds;
        this.dates = dates;
        this.items = items;
        this.outbox = outbox;
        this.alarm = alarm;
        this.settings = settings;
        this.clock = clock;
    }

    /** The refund that a channel means by its number. */
    @Transactional(readOnly = true)
    public Optional<UUID> refundOf(String channelCode, String refundNo) {
        return refunds.idOf(channelCode, refundNo);
    }

    @Transactional
    public void take(UUID id, ChannelAnswer answer, Source source) {
        var refund = refunds.lock(id).orElseThrow();
        var before = refund.status();
        if (before == CardRefundStatus.REQUESTED || before == CardRefundStatus.CANCELLED) {
            return;
        }
        switch (answer) {
            case ChannelAnswer.Success success -> returned(refund, success);
            case ChannelAnswer.Failure failure -> rejected(refund, failure, source);
            case ChannelAnswer.Unknown unknown -> unknown(refund, unknown.rawCode());
            case ChannelAnswer.NotFound notFound -> notFound(refund, notFound);
        }
        if (refund.status() != before) {
            LOG.info("card refund {} {} -> {} by {}", id, before, refund.status(), source);
        }
    }

    private void returned(CardRefund refund, ChannelAnswer.Success success) {
        if (success.amountFen() != refund.amountFen()) {
            alarm.raise(
                    RepaymentAlarm.AMOUNT_MISMATCH,
                    refund.state().refundNo(),
                    "ordered back %d fen, reported %d fen".formatted(refund.amountFen(), success.amountFen()));
            unknown(refund, success.rawCode());
        } else if (refund.status().canBecome(CardRefundStatus.RETURNED)) {
            refund.returned(success.serialNo(), notInTheFuture(success.succeededAt()));
            tell(refund.state());
        }
    }

    private void tell(CardRefundState refund) {
        long fen = -refund.amountFen();
        items.add(
                dates.openFrom(BusinessTime.today(clock)),
                new ClearingItem(
                        Ids.derived(refund.id(), "clearing"),
                        ClearingKind.CARD_REFUND,
                        refund.withholdingId(),
                        refund.repaymentId(),
                        refund.channelCode(),
                        refund.refundNo(),
                        refund.lenderId(),
                        refund.customerId(),
                        fen,
                        0,
                        0,
                        0,
                        0,
                        fen,
                        "LENDER",
                        refund.valueDate(),
                        clock.instant()));
        outbox.add(PostCardRefund.POST, refund.id().toString(), PostCardRefund.Returned.of(refund));
    }

    private void rejected(CardRefund refund, ChannelAnswer.Failure failure, Source source) {
        if (refund.status().isUnderWay()) {
            refund.rejected(failure.rawCode(), failure.reason());
            var state = refund.state();
            alarm.raise(
                    RepaymentAlarm.CARD_REFUND_REJECTED,
                    state.refundNo(),
                    "%d fen of customer %s: %s; POST /card-refunds/%s/retry when the card takes it"
                            .formatted(state.amountFen(), state.customerId(), failure.reason(), state.id()));
        } else if (refund.status() == CardRefundStatus.RETURNED && source == Source.FILE) {
            alarm.raise(
                    RepaymentAlarm.CARD_REFUND_DENIED_BY_FILE,
                    refund.state().refundNo(),
                    "The file says " + failure.rawCode());
        }
    }

    private void unknown(CardRefund refund, String rawCode) {
        if (refund.status() == CardRefundStatus.SUBMITTED) {
            refund.inDoubt(rawCode, clock.instant());
        }
    }

    private void notFound(CardRefund refund, ChannelAnswer.NotFound answer) {
        unknown(refund, answer.rawCode());
        refund.notFound(settings.notFoundWindow(), settings.notFoundAnswers(), clock.instant());
    }

    private Instant notInTheFuture(@Nullable Instant channelsTime) {
        var now = clock.instant();
        return channelsTime == null || channelsTime.isAfter(now) ? now : channelsTime;
    }
}
