package io.fenqi.kit.outbox;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals of the ops cases. */
enum OpsCaseError implements ErrorCode {
    OPS_CASE_RESOLVED(HttpStatus.CONFLICT, "The case is resolved already");

    private final HttpStatus status;
    private final String title;

    OpsCaseError(HttpStatus status, String title) {
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
