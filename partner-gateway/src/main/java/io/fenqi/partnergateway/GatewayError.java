package io.fenqi.partnergateway;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Every refusal of this service; the names are the contract and are never changed. */
public enum GatewayError implements ErrorCode {
    LENDER_UNKNOWN(HttpStatus.NOT_FOUND, "No such lender"),
    ENDPOINT_INVALID(HttpStatus.BAD_REQUEST, "The endpoint is not a usable address"),
    SIGNATURE_MISSING(HttpStatus.UNAUTHORIZED, "The call is not signed"),
    SIGNATURE_WRONG(HttpStatus.UNAUTHORIZED, "The signature does not fit the body"),
    SIGNATURE_STALE(HttpStatus.UNAUTHORIZED, "The signature's time is too far from now"),
    CALLBACK_MALFORMED(HttpStatus.BAD_REQUEST, "The callback's body is not understood"),
    CALLBACK_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The callback id was used for another body"),
    PARTY_UNKNOWN(HttpStatus.NOT_FOUND, "No such access party"),
    APP_UNKNOWN(HttpStatus.NOT_FOUND, "No such app"),
    APP_TAKEN(HttpStatus.CONFLICT, "The app is another party's"),
    STATUS_UNREACHABLE(HttpStatus.CONFLICT, "There is no way from the present status"),
    KEY_NOT_FOUND(HttpStatus.NOT_FOUND, "The app has no such key"),
    KEY_UNSOUND(HttpStatus.BAD_REQUEST, "The key cannot be used"),
    KEY_TAKEN(HttpStatus.CONFLICT, "The key is registered already"),
    KEYS_TOO_MANY(HttpStatus.CONFLICT, "The app has two keys in use"),
    TARGET_MALFORMED(HttpStatus.BAD_REQUEST, "Path or query are not in their plain form"),
    AUTHORIZATION_MISSING(HttpStatus.UNAUTHORIZED, "The request is not signed"),
    AUTHORIZATION_MALFORMED(HttpStatus.UNAUTHORIZED, "The Authorization header is not understood"),
    KEY_UNKNOWN(HttpStatus.UNAUTHORIZED, "No such app with such a key"),
    KEY_NOT_VALID(HttpStatus.UNAUTHORIZED, "The key is not valid now"),
    NONCE_USED(HttpStatus.UNAUTHORIZED, "The nonce was used before"),
    PARTY_NOT_ACTIVE(HttpStatus.FORBIDDEN, "The party is not let in at present"),
    APP_NOT_ACTIVE(HttpStatus.FORBIDDEN, "The app is not let in at present"),
    ADDRESS_NOT_ALLOWED(HttpStatus.FORBIDDEN, "Calls from this address are not agreed"),
    SCOPE_MISSING(HttpStatus.FORBIDDEN, "This group of the API is not agreed"),
    NOT_AGREED(HttpStatus.FORBIDDEN, "This lender or product is not agreed"),
    APPLIED_ELSEWHERE(HttpStatus.CONFLICT, "The customer has applied by another way"),
    CUSTOMER_UNKNOWN(HttpStatus.NOT_FOUND, "The app has brought no such customer"),
    RATE_EXCEEDED(HttpStatus.TOO_MANY_REQUESTS, "More calls than agreed; nothing was done");

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
