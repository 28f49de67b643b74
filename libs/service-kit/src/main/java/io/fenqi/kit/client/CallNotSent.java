package io.fenqi.kit.client;

import org.jspecify.annotations.Nullable;

/** The provider certainly did nothing: not reached, breaker open, too busy to begin, or it met somebody and took it back. */
public final class CallNotSent extends CallFailed {
    public CallNotSent(String provider, String reason, @Nullable Throwable cause) {
        super(provider, "%s did nothing: %s".formatted(provider, reason), cause);
    }
}
