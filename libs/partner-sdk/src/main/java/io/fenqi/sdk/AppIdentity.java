package io.fenqi.sdk;

import java.security.PrivateKey;

/** Who signs: an app with one of its keys. */
public record AppIdentity(String appId, String serialNo, Scheme scheme, PrivateKey privateKey) {
    Authorization sign(String method, String target, long timestamp, String nonce, byte[] body) {
        var signature = scheme.sign(privateKey, SignedText.ofRequest(method, target, timestamp, nonce, body));
        return new Authorization(scheme, appId, nonce, timestamp, serialNo, signature);
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "%s/%s".formatted(appId, serialNo);
    }
}
