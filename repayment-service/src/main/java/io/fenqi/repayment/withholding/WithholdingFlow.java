package io.fenqi.repayment.withholding;

import io.fenqi.kit.client.CallFailed;
import io.fenqi.kit.client.CallInDoubt;
import io.fenqi.kit.client.CallNotSent;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.repayment.bank.CollectMode;
import io.fenqi.repayment.card.ReadFactors;
import io.fenqi.repayment.channel.ChannelAnswer;
import io.fenqi.repayment.channel.Channels;
import io.fenqi.repayment.channel.DebitOrder;
import io.fenqi.repayment.channel.FourFactors;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One order, in the order it happens: submitted (committed), sent once, and asked about until its outcome is certain.
 *
 * <p>Safe to call at any time by anyone. The channel is called outside any transaction.
 */
@Component
public class WithholdingFlow {
    private static final Logger LOG = LoggerFactory.getLogger(WithholdingFlow.class);

    private final WithholdingRecord record;
    private final ResolveWithholding resolve;
    private final Channels channels;
    private final ReadFactors factors;

    WithholdingFlow(WithholdingRecord record, ResolveWithholding resolve, Channels channels, ReadFactors factors) {
        this.record = record;
        this.resolve = resolve;
        this.channels = channels;
        this.factors = factors;
    }

    /** Sends the order if that has not been done; never asks, which is the job's part with its own pace. */
    public OrderState advance(UUID id) {
        var order = record.find(id);
        return switch (order.status()) {
            case REQUESTED -> send(order);
            case SUBMITTED, IN_DOUBT, COLLECTED, REJECTED -> order.state();
        };
    }

    /** @throws CallFailed if the customer's identity cannot be read: then nothing is submitted */
    private OrderState send(Withholding order) {
        var whose = order.mode() == CollectMode.FOUR_FACTOR ? factors.of(order.bankCardId()) : null;
        return record.submit(order.id())
                .map(submitted -> resolve.take(submitted.id(), debit(submitted, whose), Source.ANSWER))
                .orElseGet(() -> record.state(order.id()));
    }

    private ChannelAnswer debit(Withholding order, @Nullable FourFactors whose) {
        var agreementNo = order.mode() == CollectMode.AGREEMENT ? order.agreementNo() : null;
        var debit = new DebitOrder(order.orderNo(), order.amountFen(), agreementNo, whose, submittedAt(order));
        try {
            return channels.named(order.channelCode()).debit(debit);
        } catch (CallNotSent notSent) {
            LOG.warn("order {} was not sent: {}", order.orderNo(), notSent.getMessage());
            return new ChannelAnswer.Failure("NOT_SENT", "CHANNEL_NOT_REACHED");
        } catch (CallInDoubt | CallRefused lost) {
            LOG.warn("order {} is in doubt: {}", order.orderNo(), lost.getMessage());
            return new ChannelAnswer.Unknown("NO_ANSWER");
        }
    }

    /** Asks the channel about an order in doubt, by its own number; the order itself is never sent again (REP-08). */
    void ask(UUID id) {
        if (!record.takeTurn(id)) {
            return;
        }
        var order = record.find(id);
        try {
            var answer = channels.named(order.channelCode()).query(order.orderNo(), submittedAt(order));
            resolve.take(id, answer, Source.QUERY);
        } catch (CallFailed failure) {
            LOG.warn("order {} stays in doubt: {}", order.orderNo(), failure.getMessage());
        }
    }

    private static Instant submittedAt(Withholding order) {
        return Objects.requireNonNull(order.submittedAt());
    }
}
