package io.fenqi.credit.application;

import io.fenqi.kernel.id.Ids;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Numbers that people read: two letters, the business date, twelve digits that follow from the application's id. */
final class ApplicationNumbers {
    private static final long TWELVE_DIGITS = 1_000_000_000_000L;

    private ApplicationNumbers() {}

    static String application(UUID applicationId, LocalDate date) {
        return number("CA", applicationId, date);
    }

    static String contract(UUID applicationId, LocalDate date) {
        return number("CT", applicationId, date);
    }

    private static String number(String kind, UUID applicationId, LocalDate date) {
        long bits = Ids.derived(applicationId, "number-" + kind).getLeastSignificantBits();
        return "%s%s%012d"
                .formatted(kind, date.format(DateTimeFormatter.BASIC_ISO_DATE), Math.floorMod(bits, TWELVE_DIGITS));
    }
}
