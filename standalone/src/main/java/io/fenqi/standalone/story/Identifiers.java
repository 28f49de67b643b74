package io.fenqi.standalone.story;

import java.util.stream.IntStream;

/** Makes invented numbers with the right check digits (GB 11643, GB 32100). */
final class Identifiers {
    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESIDENT_CHECKS = "10X98765432";
    private static final String USCC_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Identifiers() {}

    /** @param first17 region, birth date and sequence */
    static String residentId(String first17) {
        int sum = IntStream.range(0, 17)
                .map(i -> (first17.charAt(i) - '0') * RESIDENT_WEIGHTS[i])
                .sum();
        return first17 + RESIDENT_CHECKS.charAt(sum % 11);
    }

    /** @param first17 of a unified social credit code */
    static String uscc(String first17) {
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < first17.length(); i++) {
            sum += USCC_SIGNS.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return first17 + USCC_SIGNS.charAt((31 - sum % 31) % 31);
    }

    /** A card number of 19 digits: the Luhn sum is made right in the digit before the last four, which stay as given. */
    static String card(String bin, int owner, String lastFour) {
        for (int digit = 0; digit < 10; digit++) {
            var number = "%s%08d%d%s".formatted(bin, owner, digit, lastFour);
            if (luhn(number)) return number;
        }
        throw new IllegalArgumentException("no such number");
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
