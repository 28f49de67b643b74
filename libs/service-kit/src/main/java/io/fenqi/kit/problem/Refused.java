package io.fenqi.kit.problem;

import java.util.List;

/** A definite no for a reason the caller can understand; nothing was changed. */
public final class Refused extends RuntimeException {
    private final transient ErrorCode code;
    private final transient List<FieldError> errors;

    public Refused(ErrorCode code, String detail, FieldError... errors) {
        // Refusals are ordinary answers and frequent under load: no stack trace.
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.of(errors);
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }
}
