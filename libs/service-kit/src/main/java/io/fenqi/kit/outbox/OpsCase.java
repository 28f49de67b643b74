package io.fenqi.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that was given up and waits for a person; its payload stays in the database.
 *
 * @param kind the task's name
 * @param error types and places only, no personal data
 * @param attempts tries that failed
 */
record OpsCase(
        UUID id,
        String kind,
        String key,
        String error,
        int attempts,
        Status status,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String closeReason) {

    /** OPEN until a person has it RETRIED or CLOSED; both are final. */
    enum Status {
        OPEN,
        RETRIED,
        CLOSED
    }
}
