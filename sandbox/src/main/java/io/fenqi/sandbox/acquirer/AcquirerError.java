package io.fenqi.sandbox.acquirer;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals of the played acquirer. */
enum AcquirerError implements ErrorCode {
    INSTRUCTION_NOT_TAKEN(HttpStatus.NOT_FOUND, "The acquirer never got this instruction"),
    INSTRUCTION_NO_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This number was used with another content"),
    BOOKING_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This was booked with another amount"),
    NO_BANK_FILE(HttpStatus.NOT_FOUND, "The bank has no file of a day to come"),
    ACQUIRER_SIGNATURE_WRONG(HttpStatus.UNAUTHORIZED, "The signature does not fit the request"),
    ANSWER_LOST(HttpStatus.GATEWAY_TIMEOUT, "Taken, but the answer comes too late");

    private final HttpStatus status;
    private final String title;

    AcquirerError(HttpStatus status, String title) {
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
