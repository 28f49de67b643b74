package io.fenqi.kernel.identifier;

import org.jspecify.annotations.Nullable;

/**
 * Hides the middle of what identifies a person, for screens and logs.
 *
 * <p>Takes any text, also one that is no valid identifier, and never shows more of it than of a valid one: where
 * the ends would leave less than three characters hidden, all is hidden. A missing value gives an empty text.
 */
public final class Masking {

    private static final int HIDDEN_MIN = 3;

    private Masking() {}

    /** The first character of a name, then one star for each other: the two characters Zhang San show only Zhang. */
    public static String name(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return "";
        }
        int count = name.codePointCount(0, name.length());
        return count == 1 ? "*" : Character.toString(name.codePointAt(0)) + "*".repeat(count - 1);
    }

    /** The first 6 characters (region) and the last 4 of 18: {@code 110105********002X}. */
    public static String residentId(@Nullable String residentId) {
        return ends(residentId, 6, 4);
    }

    /** The first 3 and the last 4 digits of 11: {@code 138****8000}. */
    public static String mobile(@Nullable String mobile) {
        return ends(mobile, 3, 4);
    }

    /** The first 6 digits (issuer) and the last 4: {@code 622609******0048}. */
    public static String card(@Nullable String card) {
        return ends(card, 6, 4);
    }

    static String ends(@Nullable String text, int first, int last) {
        if (text == null) {
            return "";
        }
        int hidden = text.length() - first - last;
        if (hidden < HIDDEN_MIN) {
            return "*".repeat(text.length());
        }
        return text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }
}
