package io.fenqi.repayment.channel.chinapay;

import io.fenqi.repayment.channel.ChannelNotice;
import io.fenqi.repayment.channel.ChannelWiring;
import io.fenqi.repayment.channel.CodeTable;
import io.fenqi.repayment.channel.HmacSeal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verifies a notice over its sending time and its raw body, before anything of it is read (REP-10, ACC-12). */
final class SignedNotice {
    private final ChannelWiring wiring;
    private final HmacSeal seal;
    private final CodeTable codes;
    private final Clock clock;

    SignedNotice(ChannelWiring wiring, HmacSeal seal, CodeTable codes, Clock clock) {
        this.wiring = wiring;
        this.seal = seal;
        this.codes = codes;
        this.clock = clock;
    }

    Optional<ChannelNotice> read(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || !isFresh(timestamp)) {
            return Optional.empty();
        }
        if (!HmacSeal.isSame(seal.ofBytes("notice\n" + timestamp, body), signature)) {
            return Optional.empty();
        }
        var fields = SignedFields.read(body);
        var orderNo = fields.get("orderNo");
        if (orderNo == null || orderNo.isBlank() || orderNo.length() > 64) {
            return Optional.empty();
        }
        return Optional.of(new ChannelNotice(
                fields.getOrDefault("merchantNo", ""),
                orderNo,
                fields.getOrDefault("currency", ""),
                TradeFields.amountFen(fields),
                TradeFields.answer(codes, fields.getOrDefault("tradeStatus", ""), fields)));
    }

    private boolean isFresh(String timestamp) {
        try {
            var age =
                    Duration.between(Instant.parse(timestamp), clock.instant()).abs();
            return age.compareTo(wiring.noticeAge()) <= 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
