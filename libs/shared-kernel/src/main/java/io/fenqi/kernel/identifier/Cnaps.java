package io.fenqi.kernel.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The payment-system number of a bank branch in China's clearing (CNAPS).
 *
 * <p>Three digits of bank, four of city, four of branch and one check digit by ISO 7064 MOD 11,10
 * (requirements 4.5).
 *
 * @param value 12 digits
 */
public record Cnaps(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{12}");

    public Cnaps {
        if (!isExact(value)) {
            throw new IllegalArgumentException("not a CNAPS number");
        }
    }

    /** The number that the text spells; empty for anything else, also for null. */
    public static Optional<Cnaps> parse(@Nullable String text) {
        return Optional.ofNullable(text).filter(Cnaps::isExact).map(Cnaps::new);
    }

    public static boolean isValid(@Nullable String text) {
        return parse(text).isPresent();
    }

    /** The three digits that name the bank, such as 102. */
    public String bank() {
        return value.substring(0, 3);
    }

    /** The bank and the check digit; names a branch and no person, and is masked only beside an account. */
    public String masked() {
        return Masking.ends(value, 3, 1);
    }

    private static boolean isExact(String text) {
        return FORM.matcher(text).matches() && hasCheckDigit(text);
    }

    private static boolean hasCheckDigit(String text) {
        int product = 10;
        for (int i = 0; i < 11; i++) {
            int sum = (product + Character.digit(text.charAt(i), 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + Character.digit(text.charAt(11), 10)) % 10 == 1;
    }
}
