package io.fenqi.sdk;

import java.net.http.HttpHeaders;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Fenqi's public keys, by which answers are verified; during a change the old and the new one. Immutable. */
public final class ServerKeys {
    private static final int SERIAL_LENGTH = 40;

    private final Map<String, Known> keys;

    private ServerKeys(Map<String, Known> keys) {
        this.keys = Map.copyOf(keys);
    }

    public static ServerKeys none() {
        return new ServerKeys(Map.of());
    }

    /** These and one more. */
    public ServerKeys with(Scheme scheme, String publicPem) throws GeneralSecurityException {
        var key = scheme.publicKey(publicPem);
        var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        var serialNo = HexFormat.of().withUpperCase().formatHex(digest).substring(0, SERIAL_LENGTH);
        var more = new HashMap<>(keys);
        more.put(serialNo, new Known(scheme, key));
        return new ServerKeys(more);
    }

    /** Whether one of these keys has signed this as the answer to this request. */
    boolean verify(int status, HttpHeaders headers, byte[] body, String requestNonce) {
        var key = keys.get(headers.firstValue(AnswerHeaders.SERIAL).orElse(""));
        var timestamp = headers.firstValue(AnswerHeaders.TIMESTAMP).orElse("");
        var nonce = headers.firstValue(AnswerHeaders.NONCE).orElse("");
        if (key == null || !timestamp.matches("[0-9]{1,11}")) return false;
        var message = SignedText.ofAnswer(status, requestNonce, Long.parseLong(timestamp), nonce, body);
        var signature = headers.firstValue(AnswerHeaders.SIGNATURE).orElse("");
        return key.scheme().verifies(key.publicKey(), message, signature);
    }

    private record Known(Scheme scheme, PublicKey publicKey) {}
}
