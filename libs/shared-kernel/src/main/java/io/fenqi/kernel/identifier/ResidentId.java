package io.fenqi.kernel.identifier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The 18-character number of a resident of mainland China (GB 11643-1999), kept with an upper-case X.
 *
 * <p>Six digits of region, eight of birth, three of sequence and one check character by ISO 7064 MOD 11-2
 * (requirements 4.5). The residence permits of people from Hong Kong (81), Macao (82) and Taiwan (83) have the same
 * form. The 15-digit numbers of before 1999 and the permits of foreigners are not of this kind.
 *
 * <p>Prints masked, so that it may be logged by mistake.
 *
 * @param value 17 digits and a digit or X
 */
public record ResidentId(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** Nobody with such a number was born before; a smaller year is a typing error. */
    private static final int BIRTH_YEAR_MIN = 1800;

    /** First two digits of GB/T 2260 codes, and the three of residence permits. */
    private static final Set<String> REGIONS = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    public ResidentId {
        if (!isExact(value)) {
            throw new IllegalArgumentException("not a resident id");
        }
    }

    /** The id that the text spells, with x or X; empty for anything else, also for null. */
    public static Optional<ResidentId> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(given -> given.replace('x', 'X'))
                .filter(ResidentId::isExact)
                .map(ResidentId::new);
    }

    public static boolean isValid(@Nullable String text) {
        return parse(text).isPresent();
    }

    /** The date of birth that the number states; whether it lies in the future is for who has a clock to ask. */
    public LocalDate birthDate() {
        return LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14));
    }

    /** True if the 17th digit is odd. */
    public boolean isMale() {
        return Character.digit(value.charAt(16), 10) % 2 == 1;
    }

    public String masked() {
        return Masking.residentId(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isExact(String text) {
        return FORM.matcher(text).matches()
                && REGIONS.contains(text.substring(0, 2))
                && hasBirthDate(text)
                && text.charAt(17) == checkCharacter(text);
    }

    private static boolean hasBirthDate(String text) {
        int year = number(text, 6, 10);
        int month = number(text, 10, 12);
        int day = number(text, 12, 14);
        return year >= BIRTH_YEAR_MIN
                && month >= 1
                && month <= 12
                && YearMonth.of(year, month).isValidDay(day);
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(text.charAt(i), 10);
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
