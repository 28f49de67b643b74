package io.fenqi.sdk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The {@code Authorization} header of a signed request, on one line:
 * {@code FENQI-RSA-SHA256 app_id="...",nonce_str="...",timestamp="...",serial_no="...",signature="..."}.
 *
 * @param nonce 16 to 64 letters, digits, {@code _} or {@code -}, never used twice
 * @param timestamp seconds since 1970 in UTC
 * @param serialNo of the key that signs, as given when its public half was registered
 * @param signature base64
 */
public record Authorization(
        Scheme scheme, String appId, String nonce, long timestamp, String serialNo, String signature) {
    private static final int LENGTH_MAX = 2_000;
    private static final Pattern HEADER = Pattern.compile("([A-Z0-9-]{1,32}) (.+)");
    private static final Pattern PART = Pattern.compile("([a-z_]{1,16})=\"([^\"\\\\]{1,1024})\"");
    private static final Map<String, Pattern> PARTS = Map.of(
            "app_id", Pattern.compile("[A-Za-z0-9_-]{2,32}"),
            "nonce_str", Pattern.compile("[A-Za-z0-9_-]{16,64}"),
            "timestamp", Pattern.compile("[0-9]{1,11}"),
            "serial_no", Pattern.compile("[A-Za-z0-9]{8,64}"),
            "signature", Pattern.compile("[A-Za-z0-9+/]{32,1022}={0,2}"));

    /** The header's value. */
    public String header() {
        return "%s app_id=\"%s\",nonce_str=\"%s\",timestamp=\"%d\",serial_no=\"%s\",signature=\"%s\""
                .formatted(scheme.word(), appId, nonce, timestamp, serialNo, signature);
    }

    /** Empty unless each of the five parts is there once, well formed, and nothing else; their order is free. */
    public static Optional<Authorization> parse(String header) {
        var matcher = HEADER.matcher(header);
        if (header.length() > LENGTH_MAX || !matcher.matches()) return Optional.empty();
        var scheme = Scheme.ofWord(matcher.group(1));
        var parts = partsOf(matcher.group(2));
        if (scheme.isEmpty() || parts.size() != PARTS.size()) return Optional.empty();
        return Optional.of(new Authorization(
                scheme.get(),
                parts.getOrDefault("app_id", ""),
                parts.getOrDefault("nonce_str", ""),
                Long.parseLong(parts.getOrDefault("timestamp", "")),
                parts.getOrDefault("serial_no", ""),
                parts.getOrDefault("signature", "")));
    }

    /** Empty if one of them is not as it must be. */
    private static Map<String, String> partsOf(String list) {
        var parts = new HashMap<String, String>();
        for (var text : list.split(",", PARTS.size() + 1)) {
            var part = PART.matcher(text.strip());
            if (!part.matches()) return Map.of();
            var form = PARTS.get(part.group(1));
            if (form == null || !form.matcher(part.group(2)).matches()) return Map.of();
            if (parts.put(part.group(1), part.group(2)) != null) return Map.of();
        }
        return parts;
    }
}
