package io.fenqi.ledger.request;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The shapes of codes in requests. */
public final class Text {
    /** Business codes of lenders, channels and parties. */
    public static final String CODE = "[A-Z0-9_-]{2,32}";

    public static final String MERCHANT_NO = "[0-9]{15}";

    /** Business numbers: printable, without control characters. */
    public static final String REFERENCE = "[\\p{L}\\p{N} .:/_#-]{0,100}";

    /** No single amount is larger: 100 billion yuan in fen. */
    public static final long AMOUNT_MAX_FEN = 10_000_000_000_000L;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private Text() {}

    /** Refuses days that no business is about; the field is named in the answer. */
    public static void mustBeSensible(@Nullable LocalDate day, String field) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            var rule = "between " + FIRST_DAY + " and " + LAST_DAY;
            throw new Refused(KitError.INVALID_FIELDS, field, new FieldError(field, "Range", rule));
        }
    }

    /** The actor as it is kept: what is not printable is replaced. */
    public static String actor(Actor actor) {
        return actor.toString().replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
    }
}
