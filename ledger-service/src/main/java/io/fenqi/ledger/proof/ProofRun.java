package io.fenqi.ledger.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One proof as stored, of a night or asked for.
 *
 * @param through the last day (Asia/Shanghai) of which it sees every entry; of one up to now, known when it is finished
 * @param batchesDone batches walked so far
 * @param batchesTotal batches to walk; absent until the walk begins
 * @param debitFen over what it looked at, as are credit and journals; 0 until it is finished
 */
record ProofRun(
        UUID id,
        ProofScope scope,
        @Nullable LocalDate through,
        ProofStatus status,
        Instant askedAt,
        @Nullable Instant finishedAt,
        long batchesDone,
        @Nullable Long batchesTotal,
        long journals,
        long debitFen,
        long creditFen,
        List<String> problems) {
    boolean isAbout(ProofScope asked, @Nullable LocalDate day) {
        return scope == asked && (scope == ProofScope.ALL || Objects.equals(day, through));
    }
}
