package io.fenqi.sdk;

/** A definite no, proved to be Fenqi's and about this very request. Nothing was done. */
public final class FenqiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String requestId;

    FenqiRefusal(int status, String code, String detail, String requestId) {
        super("%d %s: %s (request %s)".formatted(status, code, detail, requestId));
        this.status = status;
        this.code = code;
        this.requestId = requestId;
    }

    public int status() {
        return status;
    }

    /** The stable reason; new ones may be added. */
    public String code() {
        return code;
    }

    public String requestId() {
        return requestId;
    }
}
