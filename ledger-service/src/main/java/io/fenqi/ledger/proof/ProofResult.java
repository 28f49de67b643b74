package io.fenqi.ledger.proof;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proof found. Amounts in fen over all lanes and the days it looked at.
 *
 * @param through the last day (Asia/Shanghai) of which it has seen every entry; absent if no day is sealed yet
 * @param problems the first ones found; empty if all is well
 */
record ProofResult(
        @Nullable LocalDate through,
        long journals,
        long batches,
        long debitFen,
        long creditFen,
        List<Problem> problems) {
    ProofResult {
        problems = List.copyOf(problems);
    }

    boolean isFine() {
        return problems.isEmpty() && debitFen == creditFen;
    }
}
