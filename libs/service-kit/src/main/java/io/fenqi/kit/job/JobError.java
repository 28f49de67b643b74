package io.fenqi.kit.job;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals of the jobs. */
enum JobError implements ErrorCode {
    JOB_UNKNOWN(HttpStatus.NOT_FOUND, "This service has no such job"),
    BUSINESS_DATE_AHEAD(HttpStatus.CONFLICT, "The business date has not come yet"),
    BUSINESS_DATE_TOO_OLD(HttpStatus.CONFLICT, "The business date is too long ago");

    private final HttpStatus status;
    private final String title;

    JobError(HttpStatus status, String title) {
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
