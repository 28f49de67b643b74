package io.fenqi.kit.clearing;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals of the cut. */
enum ClearingError implements ErrorCode {
    DATE_NOT_BEGUN(HttpStatus.CONFLICT, "This date has not begun");

    private final HttpStatus status;
    private final String title;

    ClearingError(HttpStatus status, String title) {
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
