package io.fenqi.documents;

import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures are written in a Chinese paper; times are those of Asia/Shanghai. */
public final class PaperFormat {
    private static final int FEN_OF_YUAN = 100;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(BusinessTime.ZONE);

    private PaperFormat() {}

    /** Yuan with two decimals and thousands apart: {@code 12,345.60}. */
    public static String yuan(Money amount) {
        return String.format(Locale.ROOT, "%,d.%02d", amount.fen() / FEN_OF_YUAN, amount.fen() % FEN_OF_YUAN);
    }

    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    public static String time(Instant at) {
        return TIME.format(at);
    }
}
