package io.fenqi.kit.client;

/** A call to a provider that brought no answer of the good kind; one of exactly three outcomes. */
public abstract sealed class CallFailed extends RuntimeException permits CallRefused, CallInDoubt, CallNotSent {
    private final String provider;

    CallFailed(String provider, String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
        this.provider = provider;
    }

    /** The name of the Feign client, such as {@code ledger}. */
    public String provider() {
        return provider;
    }
}
