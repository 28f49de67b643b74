package io.fenqi.kit.alarm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a person must look at; open until closed with a reason. */
record Alarm(
        UUID id,
        String kind,
        String subject,
        String detail,
        Instant raisedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closeReason) {}
