package io.fenqi.repayment.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fenqi.kit.outbox.Outbox;
import io.fenqi.repayment.channel.ChannelAnswer;
import io.fenqi.repayment.channel.ChannelNotice;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores a notice once and has it worked on after the commit; its id is the hash of channel and body (REP-10). */
@Component
class StoreNotice {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    StoreNotice(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void store(String channelCode, ChannelNotice notice, byte[] body) {
        var id = idOf(channelCode, body);
        var flat = Flat.of(notice.answer());
        int stored = jdbc.sql("""
                insert into channel_notice (id, channel_code, merchant_no, order_no, currency, amount_fen, outcome,
                       raw_code, reason, serial_no, succeeded_at, body, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .params(Arrays.asList(
                        id,
                        channelCode,
                        notice.merchantNo(),
                        notice.orderNo(),
                        notice.currency(),
                        notice.amountFen(),
                        flat.outcome(),
                        notice.answer().rawCode(),
                        flat.reason(),
                        flat.serialNo(),
                        flat.succeededAt() == null ? null : Timestamp.from(flat.succeededAt()),
                        body,
                        Timestamp.from(clock.instant())))
                .update();
        if (stored == 1) {
            outbox.add(TakeNotice.STORED, id.toString(), new TakeNotice.Stored(id));
        }
    }

    private static UUID idOf(String channelCode, byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(channelCode.getBytes(UTF_8));
            sha.update((byte) 0);
            var hash = ByteBuffer.wrap(sha.digest(body));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** An answer as columns. */
    record Flat(
            String outcome,
            @Nullable String reason,
            @Nullable String serialNo,
            @Nullable Instant succeededAt) {
        static Flat of(ChannelAnswer answer) {
            return switch (answer) {
                case ChannelAnswer.Success success ->
                    new Flat("SUCCESS", null, success.serialNo(), success.succeededAt());
                case ChannelAnswer.Failure failure -> new Flat("FAILURE", failure.reason(), null, null);
                case ChannelAnswer.Unknown unknown -> new Flat("UNKNOWN", null, null, null);
                case ChannelAnswer.NotFound notFound -> new Flat("UNKNOWN", null, null, null);
            };
        }
    }
}
