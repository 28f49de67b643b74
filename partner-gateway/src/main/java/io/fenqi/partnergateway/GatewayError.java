package io.fenqi.partnergateway;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Every refusal of this service; the names are the contract and are never changed. */
public enum GatewayError implements ErrorCode {
    LENDER_UNKNOWN(HttpStatus.NOT_FOUND, "No such lender"),
    EVENT_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The event id was used for another event"),
    ENDPOINT_INVALID(HttpStatus.BAD_REQUEST, "The endpoint is not a usable address"),
    SIGNATURE_MISSING(HttpStatus.UNAUTHORIZED, "The call is not signed"),
    SIGNATURE_WRONG(HttpStatus.UNAUTHORIZED, "The signature does not fit the body"),
    SIGNATURE_STALE(HttpStatus.UNAUTHORIZED, "The signature's time is too far from now"),
    CALLBACK_MALFORMED(HttpStatus.BAD_REQUEST, "The callback's body is not understood"),
    CALLBACK_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The callback id was used for another body");

    private final HttpStatus status;
    private final String title;

    GatewayError(HttpStatus status, String title) {
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
