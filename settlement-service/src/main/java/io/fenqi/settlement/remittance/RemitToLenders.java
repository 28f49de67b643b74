package io.fenqi.settlement.remittance;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.settlement.bank.BankLines;
import io.fenqi.settlement.calendar.Workdays;
import io.fenqi.settlement.client.repayment.RepaymentClient;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Confirms what channels have settled to us and orders the payments to lenders (SET-08, SET-09).
 *
 * <p>A channel is believed when its own file of the value date covers what was cleared of it, and the bank has booked the
 * file's sum less what went back to cards, gross: the channel bills its fee apart. The file may have more, for a collection in doubt is cleared only
 * after the file has decided it. Until then everything stays open; no customer is touched.
 */
@Component
public class RemitToLenders {
    private static final int BATCH_SIZE = 500;

    private final RemittanceRecord record;
    private final RegisterLenderAccount accounts;
    private final BankLines bankLines;
    private final RepaymentClient repayment;
    private final Workdays workdays;
    private final RunProblems problems;
    private final Clock clock;

    RemitToLenders(
            RemittanceRecord record,
            RegisterLenderAccount accounts,
            BankLines bankLines,
            RepaymentClient repayment,
            Workdays workdays,
            RunProblems problems,
            Clock clock) {
        this.record = record;
        this.accounts = accounts;
        this.bankLines = bankLines;
        this.repayment = repayment;
        this.workdays = workdays;
        this.problems = problems;
        this.clock = clock;
    }

    public void remit() {
        for (var channel : record.openChannels(BATCH_SIZE)) {
            if (hasSettled(channel)) {
                record.settled(channel);
            }
        }
        for (var money : record.ready(BATCH_SIZE)) {
            var account = accounts.accountOf(money.lenderId());
            if (account.isPresent()) {
                record.order(money, account.get(), workdays.nextWorkday(money.accountingDate()));
            } else {
                problems.list(
                        money.accountingDate(),
                        ProblemCode.LENDER_ACCOUNT_MISSING,
                        money.lenderId(),
                        "register it by PUT /lender-accounts/" + money.lenderId());
            }
        }
    }

    private boolean hasSettled(ChannelMoney channel) {
        var file = repayment.channelTotals(channel.channelCode(), channel.collectedOn());
        if (!file.fileReceived()) {
            return open(channel, ProblemCode.CHANNEL_FILE, "the channel's file has not come");
        }
        if (file.successFen() < channel.clearedFen() || file.refundFen() < channel.refundedFen()) {
            return open(
                    channel,
                    ProblemCode.CHANNEL_FILE,
                    "the file of %s has %d fen and %d back, we have %d fen and %d back"
                            .formatted(
                                    channel.collectedOn(),
                                    file.successFen(),
                                    file.refundFen(),
                                    channel.clearedFen(),
                                    channel.refundedFen()));
        }
        problems.clear(channel.collectedOn(), ProblemCode.CHANNEL_FILE, channel.channelCode());
        long paidFen = bankLines.paidByChannelFen(channel.channelCode(), channel.collectedOn());
        if (paidFen != file.payFen()) {
            return open(channel, ProblemCode.CHANNEL_MONEY, "%d of %d fen have come".formatted(paidFen, file.payFen()));
        }
        return true;
    }

    /** A channel that has until today to settle is no problem yet. */
    private boolean open(ChannelMoney channel, ProblemCode code, String detail) {
        if (workdays.nextWorkday(channel.collectedOn()).isAfter(BusinessTime.today(clock))) {
            return false;
        }
        problems.list(channel.collectedOn(), code, channel.channelCode(), detail);
        return false;
    }
}
