package io.fenqi.kit.client;

import org.jspecify.annotations.Nullable;

/** The provider certainly did nothing: not reached, breaker open, or it was too busy to begin. */
public final class CallNotSent extends CallFailed {
    public CallNotSent(String provider, String reason, @Nullable Throwable cause) {
        super(provider, "%s not called: %s".formatted(provider, reason), cause);
    }
}
