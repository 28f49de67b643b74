package io.fenqi.ledger.proof;

import java.util.Arrays;
import java.util.List;

/** Where a proof stands; one that was cut off waits again. */
enum ProofStatus {
    WAITING,
    RUNNING,
    PASSED,
    FAILED;

    boolean canBecome(ProofStatus next) {
        return switch (this) {
            case WAITING -> next == RUNNING;
            case RUNNING -> next == WAITING || next == PASSED || next == FAILED;
            case PASSED, FAILED -> false;
        };
    }

    /** The names of those that can become this one, as a guarded update asks for them. */
    List<String> before() {
        return Arrays.stream(values())
                .filter(status -> status.canBecome(this))
                .map(ProofStatus::name)
                .toList();
    }
}
