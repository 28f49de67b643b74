package io.fenqi.repayment.channel.chinapay;

import io.fenqi.repayment.channel.ChannelAnswer;
import io.fenqi.repayment.channel.CodeTable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a trade in answers and notices. */
final class TradeFields {
    private TradeFields() {}

    static ChannelAnswer answer(CodeTable codes, String tradeStatus, Map<String, String> fields) {
        return codes.read(tradeStatus, fields.get("serialNo"), amountFen(fields), instant(fields.get("succeededAt")));
    }

    /** 0 if it is absent or no number, which no order has. */
    static long amountFen(Map<String, String> fields) {
        var text = fields.getOrDefault("amountFen", "");
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
