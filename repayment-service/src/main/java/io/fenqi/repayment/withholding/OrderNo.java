package io.fenqi.repayment.withholding;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * The number by which a channel knows an order: a letter, its date, and 16 signs of the id; the same id gives the same
 * number.
 */
public final class OrderNo {
    private static final int SIGNS = 16;
    private static final BigInteger SPACE = BigInteger.valueOf(36).pow(SIGNS);

    private OrderNo() {}

    static String of(UUID id, LocalDate date) {
        return of("W", id, date);
    }

    /** @param letter W for an order to take money, F for one to give it back */
    public static String of(String letter, UUID id, LocalDate date) {
        var bits = new BigInteger(id.toString().replace("-", ""), 16).mod(SPACE);
        var signs = bits.toString(36).toUpperCase(Locale.ROOT);
        return letter + date.format(DateTimeFormatter.BASIC_ISO_DATE) + "0".repeat(SIGNS - signs.length()) + signs;
    }
}
