package io.fenqi.settlement.settlement;

import io.fenqi.kit.client.CallFailed;
import io.fenqi.settlement.RunIds;
import io.fenqi.settlement.clearing.CutDate;
import io.fenqi.settlement.clearing.PullItems;
import io.fenqi.settlement.instruction.InstructionCount;
import io.fenqi.settlement.instruction.InstructionStatus;
import io.fenqi.settlement.instruction.OrderPayment;
import io.fenqi.settlement.netting.NetMerchants;
import io.fenqi.settlement.posting.PostJournals;
import io.fenqi.settlement.posting.Postings;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import io.fenqi.settlement.remittance.RemittanceRecord;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One accounting date from cut-off to the bank's confirmation, in the order it happens (architecture, flow 4).
 *
 * <p>Safe to call again at any time, by anyone: each step finds what it did before, every number sent derives from the
 * date, and a step that cannot be finished leaves the run where it is with the problem listed. Remote calls run outside
 * any transaction.
 */
@Component
class SettlementFlow {
    private static final Logger LOG = LoggerFactory.getLogger(SettlementFlow.class);
    private static final int STEPS_MAX = 20;

    private final RunRecord record;
    private final CutDate cutDate;
    private final PullItems pullItems;
    private final LedgerCheck ledgerCheck;
    private final NetMerchants netMerchants;
    private final PostJournals postJournals;
    private final Postings postings;
    private final OrderPayment orders;
    private final RemittanceRecord remittances;
    private final RunProblems problems;
    private final SettlementSettings settings;

    SettlementFlow(
            RunRecord record,
            CutDate cutDate,
            PullItems pullItems,
            LedgerCheck ledgerCheck,
            NetMerchants netMerchants,
            PostJournals postJournals,
            Postings postings,
            OrderPayment orders,
            RemittanceRecord remittances,
            RunProblems problems,
            SettlementSettings settings) {
        this.record = record;
        this.cutDate = cutDate;
        this.pullItems = pullItems;
        this.ledgerCheck = ledgerCheck;
        this.netMerchants = netMerchants;
        this.postJournals = postJournals;
        this.postings = postings;
        this.orders = orders;
        this.remittances = remittances;
        this.problems = problems;
        this.settings = settings;
    }

    /** As far as it goes now. */
    void advance(LocalDate date) {
        try {
            for (int step = 0; step < STEPS_MAX; step++) {
                if (!step(date)) {
                    problems.clear(date, ProblemCode.PEER, "call");
                    return;
                }
            }
        } catch (CallFailed failure) {
            LOG.warn("settlement run {} waits: {}", date, failure.getMessage());
            problems.list(date, ProblemCode.PEER, "call", String.valueOf(failure.getMessage()));
            return;
        }
        throw new IllegalStateException("settlement run %s does not come to rest".formatted(date));
    }

    /** True if the run moved on. */
    private boolean step(LocalDate date) {
        return switch (record.find(date).status()) {
            case OPEN -> cut(date);
            case CUT -> check(date);
            case CHECKED -> net(date);
            case NETTED -> postNetting(date);
            case AWAITING_APPROVAL -> instruct(date);
            case INSTRUCTED, PARTIAL, CONFIRMED -> conclude(date);
        };
    }

    private boolean cut(LocalDate date) {
        cutDate.cut(date, RunIds.of(date));
        return record.move(date, RunStatus.OPEN, RunStatus.CUT);
    }

    /** Nothing is settled unless everything is here and the ledger balances. */
    private boolean check(LocalDate date) {
        return pullItems.pull(date)
                && ledgerCheck.isBalanced(date)
                && record.move(date, RunStatus.CUT, RunStatus.CHECKED);
    }

    private boolean net(LocalDate date) {
        return netMerchants.net(date, RunIds.of(date), settings.feeReturned()) && record.netted(date);
    }

    private boolean postNetting(LocalDate date) {
        postJournals.postAll();
        return postings.areNettingPosted(date) && record.posted(date);
    }

    private boolean instruct(LocalDate date) {
        var run = record.find(date);
        if (!run.isApproved() && settings.approval() == SettlementSettings.Approval.AUTOMATIC && !run.isProvisional()) {
            record.approvedAutomatically(date);
        } else if (!run.isApproved()) {
            return false;
        }
        return record.instructed(date, netMerchants.payable(date), netMerchants.shares(date));
    }

    /** The bank's word for every payment, replaced attempts aside, and every lender remitted to. */
    private boolean conclude(LocalDate date) {
        var now = record.find(date).status();
        var next = outcome(date);
        return next != now && record.move(date, now, next);
    }

    private RunStatus outcome(LocalDate date) {
        var counts = orders.countLatest(date);
        boolean open = counts.stream().map(InstructionCount::status).anyMatch(InstructionStatus::isOpen);
        boolean paid = counts.stream().map(InstructionCount::status).allMatch(InstructionStatus.SUCCESS::equals);
        if (!open && paid && remittances.isRemitted(date)) {
            return RunStatus.CONFIRMED;
        }
        return open || counts.isEmpty() ? RunStatus.INSTRUCTED : RunStatus.PARTIAL;
    }
}
