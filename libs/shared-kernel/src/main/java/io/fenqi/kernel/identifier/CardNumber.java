package io.fenqi.kernel.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a bank card: 13 to 19 digits, the last of them by Luhn (ISO/IEC 7812-1).
 *
 * <p>Prints masked, so that it may be logged by mistake.
 *
 * @param value 13 to 19 digits without spaces
 */
public record CardNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{13,19}");

    public CardNumber {
        if (!isExact(value)) {
            throw new IllegalArgumentException("not a card number");
        }
    }

    /** The number that the text spells; empty for anything else, also for null. */
    public static Optional<CardNumber> parse(@Nullable String text) {
        return Optional.ofNullable(text).filter(CardNumber::isExact).map(CardNumber::new);
    }

    public static boolean isValid(@Nullable String text) {
        return parse(text).isPresent();
    }

    /** True for 13 to 19 digits, checked or not: some old cards fail Luhn and are still looked up (4.5). */
    public static boolean hasForm(@Nullable String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** The last four digits, by which a customer knows the card. */
    public String lastFour() {
        return value.substring(value.length() - 4);
    }

    public String masked() {
        return Masking.card(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isExact(String text) {
        return hasForm(text) && hasCheckDigit(text);
    }

    private static boolean hasCheckDigit(String text) {
        int sum = 0;
        for (int fromRight = 0; fromRight < text.length(); fromRight++) {
            int digit = Character.digit(text.charAt(text.length() - 1 - fromRight), 10);
            int doubled = fromRight % 2 == 1 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
