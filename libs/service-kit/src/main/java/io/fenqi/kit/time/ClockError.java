package io.fenqi.kit.time;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals of the sandbox clock. */
enum ClockError implements ErrorCode {
    CLOCK_MOVES_FORWARD_ONLY(HttpStatus.CONFLICT, "The clock cannot go back");

    private final HttpStatus status;
    private final String title;

    ClockError(HttpStatus status, String title) {
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
