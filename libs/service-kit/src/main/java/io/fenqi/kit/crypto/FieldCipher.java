package io.fenqi.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts single values with AES-256-GCM.
 *
 * <p>The result reads {@code <keyId>:<base64(iv, ciphertext, tag)>} with an iv of 12 bytes and a tag of 16; the key id
 * is authenticated with the value. The same text encrypts differently each time: to find a value use
 * {@link BlindIndex}.
 */
public final class FieldCipher {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys;
    private final String currentKey;

    FieldCipher(CryptoSettings settings) {
        this.keys = settings.keys().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> new SecretKeySpec(CryptoSettings.decode(entry.getKey(), entry.getValue()), "AES")));
        this.currentKey = settings.currentKey();
    }

    /** Encrypts with the current key. */
    public String encrypt(String text) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, currentKey, iv, text.getBytes(UTF_8));
        byte[] whole = ByteBuffer.allocate(iv.length + sealed.length)
                .put(iv)
                .put(sealed)
                .array();
        return currentKey + ':' + Base64.getEncoder().encodeToString(whole);
    }

    /** Decrypts with the key that the value names; a changed value or an unknown key is an {@link IllegalStateException}. */
    public String decrypt(String encrypted) {
        int colon = encrypted.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException("Not an encrypted value: it names no key");
        }
        byte[] whole;
        try {
            whole = Base64.getDecoder().decode(encrypted.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("Not an encrypted value: it is not base64", notBase64);
        }
        if (whole.length < IV_BYTES + TAG_BITS / 8) {
            throw new IllegalStateException("Not an encrypted value: it is too short");
        }
        ByteBuffer bytes = ByteBuffer.wrap(whole);
        byte[] iv = new byte[IV_BYTES];
        bytes.get(iv);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, encrypted.substring(0, colon), iv, sealed), UTF_8);
    }

    private byte[] run(int mode, String keyId, byte[] iv, byte[] input) {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("No key '%s' in fenqi.crypto.keys".formatted(keyId));
        }
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(keyId.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The value does not fit key '%s'".formatted(keyId), failed);
        }
    }
}
