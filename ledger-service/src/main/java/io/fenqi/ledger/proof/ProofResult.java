package io.fenqi.ledger.proof;

import java.util.List;

/**
 * What a proof of the whole ledger found. Amounts in fen over all lanes and days.
 *
 * @param problems the first ones found; empty if all is well
 */
record ProofResult(long journals, long batches, long debitFen, long creditFen, List<Problem> problems) {
    ProofResult {
        problems = List.copyOf(problems);
    }

    boolean isFine() {
        return problems.isEmpty() && debitFen == creditFen;
    }

    boolean isFree(Problem.Kind kind) {
        return problems.stream().noneMatch(problem -> problem.kind() == kind);
    }
}
