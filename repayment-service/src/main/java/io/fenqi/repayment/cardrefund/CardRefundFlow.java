package io.fenqi.repayment.cardrefund;

import io.fenqi.kit.client.CallFailed;
import io.fenqi.kit.client.CallInDoubt;
import io.fenqi.kit.client.CallNotSent;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.repayment.channel.ChannelAnswer;
import io.fenqi.repayment.channel.Channels;
import io.fenqi.repayment.channel.RefundOrder;
import io.fenqi.repayment.withholding.Source;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Money back to a card, in the order it happens: submitted (committed), sent once, and asked about until its outcome is
 * certain. Safe to call at any time by anyone; the channel is called outside any transaction.
 */
@Component
class CardRefundFlow {
    private static final Logger LOG = LoggerFactory.getLogger(CardRefundFlow.class);

    private final CardRefundRecord record;
    private final ResolveCardRefund resolve;
    private final Channels channels;

    CardRefundFlow(CardRefundRecord record, ResolveCardRefund resolve, Channels channels) {
        this.record = record;
        this.resolve = resolve;
        this.channels = channels;
    }

    void advance(UUID id) {
        switch (record.state(id).status()) {
            case REQUESTED -> record.submit(id).ifPresent(this::send);
            case SUBMITTED -> record.unanswered(id);
            case IN_DOUBT -> record.takeTurn(id).ifPresent(this::ask);
            case RETURNED, REJECTED, CANCELLED -> {
                // over, or for people
            }
        }
    }

    private void send(CardRefundState refund) {
        var order = new RefundOrder(
                refund.refundNo(),
                refund.orderNo(),
                refund.orderSerialNo(),
                refund.amountFen(),
                refund.requiredSubmittedAt());
        try {
            resolve.take(refund.id(), channels.named(refund.channelCode()).refund(order), Source.ANSWER);
        } catch (CallNotSent notSent) {
            LOG.warn("card refund {} was not sent: {}", refund.refundNo(), notSent.getMessage());
            record.notSent(refund.id());
        } catch (CallInDoubt | CallRefused lost) {
            LOG.warn("card refund {} is in doubt: {}", refund.refundNo(), lost.getMessage());
            resolve.take(refund.id(), new ChannelAnswer.Unknown("NO_ANSWER"), Source.ANSWER);
        }
    }

    /** By its own number; it is never sent again. */
    private void ask(CardRefundState refund) {
        try {
            var channel = channels.named(refund.channelCode());
            resolve.take(
                    refund.id(), channel.queryRefund(refund.refundNo(), refund.requiredSubmittedAt()), Source.QUERY);
        } catch (CallFailed failure) {
            LOG.warn("card refund {} stays in doubt: {}", refund.refundNo(), failure.getMessage());
        }
    }
}
