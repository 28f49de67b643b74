package io.fenqi.ledger.proof;

import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.TaskName;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.request.LedgerError;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the whole ledger proved, after the request and one proof after the other. */
@Component
class AskForProof {
    static final TaskName<Asked> TURN = new TaskName<>("prove-ledger", Asked.class);
    static final int OPEN_MAX = 10;
    /** One message for all of them, so that no two are walked at a time, wherever. */
    private static final String ONE_AT_A_TIME = "ledger";

    private final ProofRuns runs;
    private final SealDay sealDay;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    AskForProof(ProofRuns runs, SealDay sealDay, Outbox outbox, TransactionTemplate transaction) {
        this.runs = runs;
        this.sealDay = sealDay;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** The message: somebody waits for a proof. */
    record Asked(UUID id) {}

    /**
     * The same id gets the same proof.
     *
     * @param through a sealed day; absent: up to now
     */
    ProofRun ask(UUID id, @Nullable LocalDate through) {
        var scope = through == null ? ProofScope.ALL : ProofScope.THROUGH;
        var run = runs.find(id).orElseGet(() -> begin(id, scope, through));
        if (!run.isAbout(scope, through)) {
            throw new Refused(KitError.REQUEST_ID_REUSED, "Proof %s is of something else".formatted(id));
        }
        return run;
    }

    private ProofRun begin(UUID id, ProofScope scope, @Nullable LocalDate through) {
        if (through != null && sealDay.find(through).isEmpty()) {
            throw new Refused(LedgerError.DAY_NOT_SEALED, through + " is not sealed");
        }
        if (runs.open(OPEN_MAX).size() == OPEN_MAX) {
            throw new Refused(KitError.TOO_BUSY, "%d proofs wait already".formatted(OPEN_MAX));
        }
        transaction.executeWithoutResult(status -> {
            if (runs.ask(id, scope, through)) {
                outbox.add(TURN, ONE_AT_A_TIME, new Asked(id));
            }
        });
        return runs.find(id).orElseThrow();
    }
}
