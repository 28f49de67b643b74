package io.fenqi.sdk;

/** It is not known whether the request was done. Asking again with the same number is safe. */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(String message) {
        super(message);
    }

    OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
