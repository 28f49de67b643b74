package io.fenqi.kit.crypto;

import java.util.Base64;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keys for personal data. There are no defaults: a service that keeps personal data does not start without them.
 *
 * @param keys encryption keys by id, each 32 bytes in base64; old ones stay here as long as a row needs them
 * @param currentKey id of the key that new values are encrypted with
 * @param indexKey key of the hashes for look-up, 32 bytes in base64; it cannot be changed without rehashing all rows
 */
@ConfigurationProperties("fenqi.crypto")
record CryptoSettings(Map<String, String> keys, String currentKey, String indexKey) {
    private static final int KEY_BYTES = 32;

    CryptoSettings {
        if (keys == null || !keys.containsKey(currentKey)) {
            throw new IllegalArgumentException("fenqi.crypto.keys has no key with the id of fenqi.crypto.current-key");
        }
        if (indexKey == null) {
            throw new IllegalArgumentException("fenqi.crypto.index-key is missing");
        }
        keys.forEach((id, key) -> {
            if (!id.matches("[A-Za-z0-9-]{1,20}")) {
                throw new IllegalArgumentException("A key id has 1 to 20 letters, digits or hyphens");
            }
            decode("fenqi.crypto.keys." + id, key);
        });
        decode("fenqi.crypto.index-key", indexKey);
        keys = Map.copyOf(keys);
    }

    static byte[] decode(String property, String key) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(property + " is not base64", notBase64);
        }
        if (decoded.length != KEY_BYTES) {
            throw new IllegalArgumentException("%s has %d bytes, not 32".formatted(property, decoded.length));
        }
        return decoded;
    }

    @Override
    public String toString() {
        return "CryptoSettings[keys=" + keys.keySet() + ", currentKey=" + currentKey + "]";
    }
}
