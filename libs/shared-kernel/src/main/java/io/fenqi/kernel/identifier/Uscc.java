package io.fenqi.kernel.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unified social credit code of a company or organization (GB 32100-2015), in upper case.
 *
 * <p>18 characters without I, O, Z, S and V: registering department and kind, six digits of region, nine of the
 * organization and one check character, (31 - sum of value x 3^i mod 31) mod 31 (requirements 4.5).
 *
 * @param value 18 characters, upper case
 */
public record Uscc(String value) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final Pattern LATIN = Pattern.compile("[0-9A-Za-z]{18}");
    private static final int MODULUS = 31;

    public Uscc {
        if (!isExact(value)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    /** The code that the text spells, in either case; empty for anything else, also for null. */
    public static Optional<Uscc> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(given -> LATIN.matcher(given).matches())
                .map(given -> given.toUpperCase(Locale.ROOT))
                .filter(Uscc::isExact)
                .map(Uscc::new);
    }

    public static boolean isValid(@Nullable String text) {
        return parse(text).isPresent();
    }

    /** The first 4 and the last 4 characters; a company's code is public, a sole trader's points to a person. */
    public String masked() {
        return Masking.ends(value, 4, 4);
    }

    private static boolean isExact(String text) {
        return FORM.matcher(text).matches() && text.charAt(17) == checkCharacter(text);
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += weight * CHARACTERS.indexOf(text.charAt(i));
            weight = weight * 3 % MODULUS;
        }
        return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
