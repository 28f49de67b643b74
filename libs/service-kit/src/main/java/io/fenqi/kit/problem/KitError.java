package io.fenqi.kit.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The refusals every service shares. */
public enum KitError implements ErrorCode {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body cannot be read"),
    INVALID_FIELDS(HttpStatus.BAD_REQUEST, "Some fields are not valid"),
    NO_IDENTITY(HttpStatus.UNAUTHORIZED, "The caller did not prove who it is"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "The caller may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not offered here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No answer in an acceptable media type"),
    CONCURRENT_CHANGE(HttpStatus.CONFLICT, "Somebody else changed this at the same time"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body's media type is not understood"),
    REQUEST_ID_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This id was used before with another body"),
    TOO_BUSY(HttpStatus.TOO_MANY_REQUESTS, "Too much at once; nothing was done"),
    PEER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Something this depends on does not answer"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

    private final HttpStatus status;
    private final String title;

    KitError(HttpStatus status, String title) {
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

    /** The code for a status that Spring or Tomcat chose. */
    static KitError of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> NO_IDENTITY;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONCURRENT_CHANGE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_BUSY;
            case 503 -> PEER_UNAVAILABLE;
            default -> status.is4xxClientError() ? MALFORMED_REQUEST : INTERNAL;
        };
    }
}
