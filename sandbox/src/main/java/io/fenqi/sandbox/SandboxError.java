package io.fenqi.sandbox;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals of the simulators. */
public enum SandboxError implements ErrorCode {
    LENDER_CORE_UNKNOWN(HttpStatus.NOT_FOUND, "No such lender core"),
    SIGNATURE_WRONG(HttpStatus.UNAUTHORIZED, "The signature does not fit the body"),
    CHANNEL_FIELD_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "The channel cannot read a field"),
    CHANNEL_BATCH_REUSED(HttpStatus.CONFLICT, "Another file has this batch number"),
    CLOCK_NOT_MOVED(HttpStatus.CONFLICT, "A service did not take the new time");

    private final HttpStatus status;
    private final String title;

    SandboxError(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
