package io.fenqi.credit.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the figures into a text; a place is written {@code {{name}}}. */
final class TemplateText {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z][A-Za-z0-9_.]{0,39})}}");

    private TemplateText() {}

    /** The text with every place filled; a figure's own braces are text, not a place. */
    static String render(String body, Map<String, String> figures) {
        return PLACE.matcher(body).replaceAll(place -> {
            var figure = figures.get(place.group(1));
            return Matcher.quoteReplacement(figure == null ? place.group() : figure);
        });
    }

    /** The places that no figure is given for, in alphabetical order. */
    static Set<String> missing(String body, Map<String, String> figures) {
        var missing = new TreeSet<String>();
        PLACE.matcher(body).results().map(place -> place.group(1)).forEach(missing::add);
        missing.removeAll(figures.keySet());
        return missing;
    }

    /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits; anybody can check it years later (AGR-02). */
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
