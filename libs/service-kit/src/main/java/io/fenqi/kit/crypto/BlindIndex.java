package io.fenqi.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes (HMAC-SHA256) that let an encrypted value be found or kept unique without being read.
 *
 * <p>The kind is part of what is hashed, so the same text as a mobile number and as a card number gives two hashes.
 */
public final class BlindIndex {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    BlindIndex(CryptoSettings settings) {
        this.key = new SecretKeySpec(CryptoSettings.decode("fenqi.crypto.index-key", settings.indexKey()), ALGORITHM);
    }

    /** 64 hexadecimal digits; the value should be in its normal form, since other spellings hash differently. */
    public String of(String kind, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(kind.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", impossible);
        }
    }
}
