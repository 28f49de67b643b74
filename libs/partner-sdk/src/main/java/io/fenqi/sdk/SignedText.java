package io.fenqi.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The bytes that are signed: lines that each end with a line feed, the body as it goes over the wire (ACC-09). */
public final class SignedText {
    private SignedText() {}

    /**
     * What a request's signature covers.
     *
     * @param target path and query exactly as sent, encoded, without scheme and host
     * @param timestamp seconds since 1970 in UTC
     * @param body empty for a request without one
     */
    public static byte[] ofRequest(String method, String target, long timestamp, String nonce, byte[] body) {
        return lines(body, method, target, Long.toString(timestamp), nonce);
    }

    /**
     * What an answer's signature covers. It names the request by its nonce, so that no answer can stand for another.
     *
     * @param requestNonce of the request that is answered; empty where the request did not prove who sent it
     */
    public static byte[] ofAnswer(int status, String requestNonce, long timestamp, String nonce, byte[] body) {
        return lines(body, Integer.toString(status), requestNonce, Long.toString(timestamp), nonce);
    }

    private static byte[] lines(byte[] body, String... head) {
        var text = new ByteArrayOutputStream(body.length + 200);
        for (var line : head) {
            text.writeBytes(line.getBytes(UTF_8));
            text.write('\n');
        }
        text.writeBytes(body);
        text.write('\n');
        return text.toByteArray();
    }
}
