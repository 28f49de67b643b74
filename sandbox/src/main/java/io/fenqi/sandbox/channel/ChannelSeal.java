package io.fenqi.sandbox.channel;

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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The channel's signatures: HMAC-SHA256 over the direction, a line feed, and the sorted fields or the raw bytes. */
@Component
@EnableConfigurationProperties(ChannelSettings.class)
class ChannelSeal {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    ChannelSeal(ChannelSettings settings) {
        this.key = new SecretKeySpec(settings.secret().getBytes(UTF_8), ALGORITHM);
    }

    String ofFields(String direction, Map<String, String> fields) {
        var sorted = new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        return ofBytes(direction, sorted.getBytes(UTF_8));
    }

    String ofBytes(String direction, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((direction + "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", impossible);
        }
    }

    static boolean isSame(String expected, @Nullable String given) {
        return given != null && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
