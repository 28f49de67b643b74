package io.fenqi.settlement.settlement;

import io.fenqi.settlement.client.ledger.LedgerClient;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A ledger that does not balance, or is not proved through the date, stops the release of settlement (LED-02). */
@Component
class LedgerCheck {
    private final LedgerClient ledger;
    private final RunProblems problems;

    LedgerCheck(LedgerClient ledger, RunProblems problems) {
        this.ledger = ledger;
        this.problems = problems;
    }

    boolean isBalanced(LocalDate date) {
        var proof = ledger.proof(date).status();
        var trial = ledger.trialBalance(date);
        boolean balanced = proof.equals("PASSED") && trial.balanced() && trial.debitFen() == trial.creditFen();
        if (balanced) {
            problems.clear(date, ProblemCode.LEDGER_NOT_BALANCED, "ledger");
        } else {
            problems.list(
                    date,
                    ProblemCode.LEDGER_NOT_BALANCED,
                    "ledger",
                    "proof %s, trial balance %d : %d".formatted(proof, trial.debitFen(), trial.creditFen()));
        }
        return balanced;
    }
}
