package io.fenqi.settlement.settlement;

import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.SettlementError;
import io.fenqi.settlement.advance.AdvanceRecord;
import io.fenqi.settlement.instruction.InstructionKind;
import io.fenqi.settlement.instruction.NewPayment;
import io.fenqi.settlement.instruction.OrderPayment;
import io.fenqi.settlement.instruction.PayeeAccount;
import io.fenqi.settlement.instruction.PaymentShare;
import io.fenqi.settlement.netting.FundAdvances;
import io.fenqi.settlement.netting.LaneShare;
import io.fenqi.settlement.netting.MerchantPay;
import io.fenqi.settlement.netting.RecoveredRefunds;
import io.fenqi.settlement.remittance.RemittanceRecord;
import io.fenqi.settlement.repaymentfile.SendRepaymentFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of a run. Each locks the run and checks its status, so two threads never take one step twice. */
@Component
class RunRecord {
    private static final Logger LOG = LoggerFactory.getLogger(RunRecord.class);

    private final SettlementRuns runs;
    private final RunTotals totals;
    private final FundAdvances advances;
    private final AdvanceRecord advancesDue;
    private final RemittanceRecord remittances;
    private final SendRepaymentFiles repaymentFiles;
    private final OrderPayment orders;
    private final RecoveredRefunds recoveredRefunds;

    RunRecord(
            SettlementRuns runs,
            RunTotals totals,
            FundAdvances advances,
            AdvanceRecord advancesDue,
            RemittanceRecord remittances,
            SendRepaymentFiles repaymentFiles,
            OrderPayment orders,
            RecoveredRefunds recoveredRefunds) {
        this.runs = runs;
        this.totals = totals;
        this.advances = advances;
        this.advancesDue = advancesDue;
        this.remittances = remittances;
        this.repaymentFiles = repaymentFiles;
        this.orders = orders;
        this.recoveredRefunds = recoveredRefunds;
    }

    @Transactional(readOnly = true)
    SettlementRun find(LocalDate date) {
        return runs.findById(date)
                .orElseThrow(() -> new Refused(SettlementError.RUN_UNKNOWN, "accounting date " + date));
    }

    /** False if somebody else has moved the run on. */
    @Transactional
    boolean move(LocalDate date, RunStatus from, RunStatus to) {
        var run = runs.lock(date).orElseThrow();
        if (run.status() != from) {
            return false;
        }
        run.become(to);
        log(run);
        return true;
    }

    @Transactional
    boolean netted(LocalDate date) {
        var run = runs.lock(date).orElseThrow();
        if (run.status() != RunStatus.CHECKED) {
            return false;
        }
        remittances.open(date);
        repaymentFiles.send(date);
        advances.fund(date, run.runId());
        advancesDue.open(date, run.settleOn());
        run.netted(totals.of(date));
        log(run);
        return true;
    }

    /** The journals of the netting are in the ledger, those of late refunds among them. */
    @Transactional
    boolean posted(LocalDate date) {
        if (!move(date, RunStatus.NETTED, RunStatus.AWAITING_APPROVAL)) {
            return false;
        }
        recoveredRefunds.tell(date);
        return true;
    }

    @Transactional
    void approvedAutomatically(LocalDate date) {
        var run = runs.lock(date).orElseThrow();
        if (run.status() == RunStatus.AWAITING_APPROVAL && !run.isApproved()) {
            run.approved(SettlementRun.AUTOMATIC);
        }
    }

    /** Orders one payment per merchant, in the transaction that says so. */
    @Transactional
    boolean instructed(LocalDate date, List<MerchantPay> payable, List<LaneShare> laneShares) {
        var run = runs.lock(date).orElseThrow();
        if (run.status() != RunStatus.AWAITING_APPROVAL || !run.isApproved()) {
            return false;
        }
        Map<String, List<PaymentShare>> shares = laneShares.stream()
                .collect(Collectors.groupingBy(
                        LaneShare::merchantNo,
                        Collectors.mapping(
                                share -> new PaymentShare(share.lenderId(), share.amountFen()), Collectors.toList())));
        for (var pay : payable) {
            orders.order(new NewPayment(
                    run.runId(),
                    date,
                    InstructionKind.MERCHANT,
                    pay.merchantNo(),
                    pay.payFen(),
                    new PayeeAccount(pay.accountNo(), pay.accountName(), pay.bankCnaps()),
                    run.settleOn(),
                    shares.getOrDefault(pay.merchantNo(), List.of())));
        }
        run.become(RunStatus.INSTRUCTED);
        log(run);
        return true;
    }

    private static void log(SettlementRun run) {
        LOG.info("settlement run {} is {}", run.accountingDate(), run.status());
    }
}
