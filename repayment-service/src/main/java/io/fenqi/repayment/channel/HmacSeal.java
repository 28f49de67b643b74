package io.fenqi.repayment.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signatures by a secret that both sides know: HMAC-SHA256 in lower-case hexadecimal.
 *
 * <p>What is signed begins with its direction and a line feed, so that neither side's messages can be played back to it
 * as the other's.
 */
public final class HmacSeal {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    public HmacSeal(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    /** Signs fields in the order of their names as {@code name=value} joined by {@code &}. */
    public String ofFields(String direction, Map<String, String> fields) {
        return ofBytes(direction, sorted(fields).getBytes(UTF_8));
    }

    /** Signs bytes as they are. */
    public String ofBytes(String direction, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((direction + "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", impossible);
        }
    }

    /** Compares in constant time. */
    public static boolean isSame(String expected, @Nullable String given) {
        return given != null && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private static String sorted(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
    }
}
