package io.fenqi.sdk;

/**
 * A verified answer.
 *
 * @param body JSON, or the bytes of a document
 * @param requestId what to name when asking about the call
 * @param retryAfter seconds, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // the very bytes that were verified
public record Answer(int status, byte[] body, String requestId, String retryAfter) {
    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
