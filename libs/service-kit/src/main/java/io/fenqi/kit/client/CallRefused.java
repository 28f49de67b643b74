package io.fenqi.kit.client;

/** The provider said no (4xx): definite, nothing was done, the same request would be refused again. */
public final class CallRefused extends CallFailed {
    private final int status;
    private final String code;
    private final String detail;

    public CallRefused(String provider, int status, String code, String detail) {
        super(provider, "%s refused: %d %s".formatted(provider, status, code), null);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    /** The HTTP status, 400 to 499. */
    public int status() {
        return status;
    }

    /** The provider's stable code, or {@code HTTP_<status>} where it gave none. */
    public String code() {
        return code;
    }

    /** For people; may be empty. */
    public String detail() {
        return detail;
    }
}
