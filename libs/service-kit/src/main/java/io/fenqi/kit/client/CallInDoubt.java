package io.fenqi.kit.client;

import org.jspecify.annotations.Nullable;

/** It is unknown whether the provider did it (time-out, lost connection, 5xx): ask, never send as new. */
public final class CallInDoubt extends CallFailed {
    public CallInDoubt(String provider, String reason, @Nullable Throwable cause) {
        super(provider, "%s in doubt: %s".formatted(provider, reason), cause);
    }
}
