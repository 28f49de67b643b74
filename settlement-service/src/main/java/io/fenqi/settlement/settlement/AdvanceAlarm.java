package io.fenqi.settlement.settlement;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.settlement.client.ledger.LedgerClient;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Lists a lender whose advance of a date is still drawn after T+1 (POS-05). */
@Component
class AdvanceAlarm {
    private final RunRecord record;
    private final AdvancingLenders lenders;
    private final LedgerClient ledger;
    private final RunProblems problems;
    private final Clock clock;

    AdvanceAlarm(RunRecord record, AdvancingLenders lenders, LedgerClient ledger, RunProblems problems, Clock clock) {
        this.record = record;
        this.lenders = lenders;
        this.ledger = ledger;
        this.problems = problems;
        this.clock = clock;
    }

    void check(LocalDate date) {
        if (record.find(date).settleOn().isAfter(BusinessTime.today(clock))) {
            return;
        }
        for (String lenderId : lenders.of(date)) {
            long drawnFen = ledger.position(lenderId).advanceDrawnFen();
            if (drawnFen > 0) {
                problems.list(date, ProblemCode.ADVANCE_OVERDUE, lenderId, drawnFen + " fen are still drawn");
            } else {
                problems.clear(date, ProblemCode.ADVANCE_OVERDUE, lenderId);
            }
        }
    }
}
