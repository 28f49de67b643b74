package io.fenqi.settlement.remittance;

import io.fenqi.kernel.id.Ids;
import io.fenqi.settlement.RunIds;
import io.fenqi.settlement.instruction.InstructionKind;
import io.fenqi.settlement.instruction.InstructionOutcome;
import io.fenqi.settlement.instruction.InstructionStatus;
import io.fenqi.settlement.instruction.NewPayment;
import io.fenqi.settlement.instruction.OrderPayment;
import io.fenqi.settlement.instruction.PayeeAccount;
import io.fenqi.settlement.instruction.PaymentShare;
import io.fenqi.settlement.posting.Posting;
import io.fenqi.settlement.posting.PostingEvent;
import io.fenqi.settlement.posting.Postings;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of remittance. */
@Component
public class RemittanceRecord {
    private final Remittances remittances;
    private final OrderPayment orders;
    private final Postings postings;
    private final RunProblems problems;

    RemittanceRecord(Remittances remittances, OrderPayment orders, Postings postings, RunProblems problems) {
        this.remittances = remittances;
        this.orders = orders;
        this.postings = postings;
        this.problems = problems;
    }

    /** Joins the run's transaction: what was collected on the date waits for its channels. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(LocalDate date) {
        remittances.open(date);
        long guarantorFen = remittances.guarantorFen(date);
        if (guarantorFen > 0) {
            problems.list(date, ProblemCode.GUARANTOR_MONEY, "all", guarantorFen + " fen are kept for guarantors");
        }
    }

    @Transactional(readOnly = true)
    public boolean isRemitted(LocalDate date) {
        return remittances.countNotRemitted(date) == 0;
    }

    @Transactional(readOnly = true)
    List<ChannelMoney> openChannels(int limit) {
        return remittances.openChannels(limit);
    }

    @Transactional(readOnly = true)
    List<LenderMoney> ready(int limit) {
        return remittances.ready(limit);
    }

    /** The channel's file and money agree with what was collected: its receivable is closed in every lane. */
    @Transactional
    void settled(ChannelMoney channel) {
        var collected = remittances.collectedBy(channel);
        var refunded = remittances.refundedBy(channel);
        if (!remittances.confirm(channel)) {
            return;
        }
        collected.forEach(lane -> post(channel, PostingEvent.CHANNEL_SETTLED, "channel", lane));
        refunded.forEach(lane -> post(channel, PostingEvent.CHANNEL_TOOK_BACK, "channel-refunds", lane));
        problems.clear(channel.collectedOn(), ProblemCode.CHANNEL_FILE, channel.channelCode());
        problems.clear(channel.collectedOn(), ProblemCode.CHANNEL_MONEY, channel.channelCode());
    }

    private void post(ChannelMoney channel, PostingEvent event, String step, LenderMoney lane) {
        var date = channel.clearedUntil();
        postings.add(Posting.ofChannel(
                Ids.derived(
                        RunIds.of(date),
                        "%s/%s/%s/%s".formatted(step, channel.channelCode(), channel.collectedOn(), lane.lenderId())),
                date,
                event,
                lane.lenderId(),
                channel.channelCode(),
                lane.amountFen(),
                "channel %s %s".formatted(channel.channelCode(), channel.collectedOn())));
    }

    @Transactional
    void order(LenderMoney money, PayeeAccount account, LocalDate payOn) {
        var date = money.accountingDate();
        if (!remittances.become(date, money.lenderId(), RemittanceStatus.COLLECTED, RemittanceStatus.REMIT_PENDING)) {
            return;
        }
        UUID runId = RunIds.of(date);
        orders.order(new NewPayment(
                runId,
                date,
                InstructionKind.LENDER_REMITTANCE,
                money.lenderId(),
                money.amountFen(),
                account,
                payOn,
                List.of(new PaymentShare(money.lenderId(), money.amountFen()))));
        problems.clear(date, ProblemCode.LENDER_ACCOUNT_MISSING, money.lenderId());
    }

    /** In the transaction that records what became of the payment. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(InstructionOutcome outcome) {
        if (outcome.kind() != InstructionKind.LENDER_REMITTANCE) {
            return;
        }
        if (outcome.status() == InstructionStatus.SUCCESS) {
            remittances.become(
                    outcome.accountingDate(),
                    outcome.payee(),
                    RemittanceStatus.REMIT_PENDING,
                    RemittanceStatus.REMITTED);
        } else if (outcome.status() == InstructionStatus.RETURNED) {
            remittances.become(
                    outcome.accountingDate(),
                    outcome.payee(),
                    RemittanceStatus.REMITTED,
                    RemittanceStatus.REMIT_PENDING);
        }
    }
}
