package io.fenqi.ledger.proof;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.request.LedgerError;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows that the books are right. */
@RestController
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class ProofController {
    private final AskForProof askForProof;
    private final ProofRuns runs;

    ProofController(AskForProof askForProof, ProofRuns runs) {
        this.askForProof = askForProof;
        this.runs = runs;
    }

    /** Has the ledger walked from its first entry, after this answer. */
    @PutMapping("/proofs/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProofRun ask(@PathVariable UUID id, @RequestBody Wish wish) {
        return askForProof.ask(id, wish.through());
    }

    @GetMapping("/proofs/{id}")
    ProofRun show(@PathVariable UUID id) {
        return runs.find(id).orElseThrow(() -> new Refused(LedgerError.PROOF_UNKNOWN, "No proof is called " + id));
    }

    /**
     * What holds of the ledger: a failed proof until the same is proved again, else the last one that passed.
     *
     * @param date an accounting day (Asia/Shanghai) that the proof must have seen all of; absent: any
     */
    @GetMapping("/proof")
    @CallableBy({ServiceName.SETTLEMENT, ServiceName.ADMIN, ServiceName.OPS})
    ProofRun last(@RequestParam @Nullable LocalDate date) {
        return runs.last(date)
                .orElseThrow(() -> new Refused(
                        LedgerError.NOT_PROVED, date == null ? "Nothing is proved" : date + " is not proved"));
    }

    /** @param through a sealed day; absent: up to now */
    record Wish(@Nullable LocalDate through) {}
}
