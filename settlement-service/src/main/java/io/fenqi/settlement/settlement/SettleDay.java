package io.fenqi.settlement.settlement;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.settlement.advance.FollowAdvances;
import io.fenqi.settlement.bank.TakeBankFile;
import io.fenqi.settlement.calendar.Workdays;
import io.fenqi.settlement.instruction.SendInstructions;
import io.fenqi.settlement.posting.PostJournals;
import io.fenqi.settlement.remittance.RemitToLenders;
import io.fenqi.settlement.repaymentfile.AcknowledgeFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What happens to all runs together on a business date: the bank's file taken, payments sent, runs concluded. */
@Component
class SettleDay {
    private static final int RUNS_MAX = 200;

    private final StartRun startRun;
    private final SettlementFlow flow;
    private final SettlementRuns runs;
    private final TakeBankFile bankFile;
    private final RemitToLenders remitToLenders;
    private final SendInstructions sendInstructions;
    private final PostJournals postJournals;
    private final FollowAdvances advances;
    private final AcknowledgeFile acknowledgements;
    private final Workdays workdays;
    private final SettlementSettings settings;
    private final Clock clock;

    SettleDay(
            StartRun startRun,
            SettlementFlow flow,
            SettlementRuns runs,
            TakeBankFile bankFile,
            RemitToLenders remitToLenders,
            SendInstructions sendInstructions,
            PostJournals postJournals,
            FollowAdvances advances,
            AcknowledgeFile acknowledgements,
            Workdays workdays,
            SettlementSettings settings,
            Clock clock) {
        this.startRun = startRun;
        this.flow = flow;
        this.runs = runs;
        this.bankFile = bankFile;
        this.remitToLenders = remitToLenders;
        this.sendInstructions = sendInstructions;
        this.postJournals = postJournals;
        this.advances = advances;
        this.acknowledgements = acknowledgements;
        this.workdays = workdays;
        this.settings = settings;
        this.clock = clock;
    }

    void cut(LocalDate accountingDate) {
        startRun.start(accountingDate);
        flow.advance(accountingDate);
    }

    /** Takes what the bank has booked so far, so that channels which paid in the morning are remitted the same day. */
    void send(LocalDate businessDate) {
        if (isPayDay(businessDate)) {
            takeFile(businessDate);
            pay();
        }
    }

    void confirm(LocalDate businessDate) {
        takeFile(businessDate);
        pay();
        advances.follow();
    }

    /** Goes on with whatever is unfinished; a deposit counts for its lender within one turn (POS-03). */
    void resume() {
        unfinished().forEach(flow::advance);
        takeFile(BusinessTime.today(clock));
        pay();
        advances.follow();
        acknowledgements.watch();
    }

    /** With what the bank booked the day before after our last look. */
    private void takeFile(LocalDate businessDate) {
        bankFile.take(businessDate.minusDays(1));
        bankFile.take(businessDate);
        postJournals.tryPostAll();
    }

    private void pay() {
        remitToLenders.remit();
        if (isPayDay(BusinessTime.today(clock))) {
            sendInstructions.sendDue();
        }
        postJournals.tryPostAll();
        unfinished().forEach(flow::advance);
    }

    private boolean isPayDay(LocalDate date) {
        return switch (settings.payOut()) {
            case NEXT_WORKDAY -> workdays.isWorkday(date);
            case NEXT_CALENDAR_DAY -> true;
        };
    }

    private List<LocalDate> unfinished() {
        return runs.unfinished(Limit.of(RUNS_MAX));
    }
}
