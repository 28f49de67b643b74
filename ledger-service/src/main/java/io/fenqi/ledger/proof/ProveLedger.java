package io.fenqi.ledger.proof;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Walks the ledger for everyone who waits for a proof. Called again after a crash: what was cut off starts anew, for a
 * walk leaves nothing behind.
 */
@Component
class ProveLedger {
    private static final Logger LOG = LoggerFactory.getLogger(ProveLedger.class);

    private final ProofRuns runs;
    private final DataSource database;
    private final SealKey key;

    ProveLedger(ProofRuns runs, DataSource database, SealKey key) {
        this.runs = runs;
        this.database = database;
        this.key = key;
    }

    void proveWhatWaits() {
        runs.open(AskForProof.OPEN_MAX).forEach(this::prove);
    }

    private void prove(ProofRun run) {
        if (!runs.begin(run.id())) {
            return;
        }
        try (var connection = database.getConnection()) {
            var through = run.scope() == ProofScope.ALL ? null : run.through();
            var result = new LedgerProof(connection, key.publicKey(), through)
                    .run((done, total) -> runs.progress(run.id(), done, total));
            runs.finish(run.id(), result);
            if (result.isFine()) {
                LOG.info("proof {} passed: {} journals", run.id(), result.journals());
            } else {
                LOG.error("proof {} failed: {}", run.id(), result.problems());
            }
        } catch (SQLException | RuntimeException failure) {
            runs.putBack(run.id());
            throw new IllegalStateException("proof %s could not look".formatted(run.id()), failure);
        }
    }
}
