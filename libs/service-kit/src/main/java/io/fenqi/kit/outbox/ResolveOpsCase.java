package io.fenqi.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends an ops case: its work is tried again from the first attempt, or it is closed with a reason. Both once only. */
final class ResolveOpsCase {
    private final OpsCases cases;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ResolveOpsCase(OpsCases cases, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    OpsCase retry(UUID id, String by) {
        transaction.executeWithoutResult(status -> {
            OpsCase open = resolve(id, OpsCase.Status.RETRIED, by, null);
            outbox.addAgain(open.kind(), open.key(), cases.payload(id).getBytes(UTF_8));
        });
        return find(id);
    }

    OpsCase close(UUID id, String by, String reason) {
        transaction.executeWithoutResult(status -> resolve(id, OpsCase.Status.CLOSED, by, reason));
        return find(id);
    }

    private OpsCase resolve(UUID id, OpsCase.Status status, String by, @Nullable String reason) {
        OpsCase found = find(id);
        if (!cases.resolve(id, status, by, reason, clock.instant())) {
            throw new Refused(OpsCaseError.OPS_CASE_RESOLVED, "The case %s is not open".formatted(id));
        }
        return found;
    }

    private OpsCase find(UUID id) {
        return cases.find(id).orElseThrow(() -> new Refused(KitError.NOT_FOUND, "No ops case " + id));
    }
}
