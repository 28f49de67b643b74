package io.fenqi.sandbox.channel;

import io.fenqi.sandbox.sms.TextMessages;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agreements signed at the channel by a code that the bank sends to the customer's phone. */
@Component
class Signings {
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final TextMessages messages;
    private final Clock clock;

    Signings(JdbcClient jdbc, TextMessages messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /** Sends the next code; one that is signed already stays so. */
    @Transactional
    String apply(String signNo, String cardLast4, String mobile) {
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        int open = jdbc.sql("""
                insert into channel_signing (sign_no, card_last4, sms_code, code_until) values (?, ?, ?, ?)
                on conflict (sign_no) do update set sms_code = excluded.sms_code, code_until = excluded.code_until
                 where channel_signing.agreement_no is null
                """)
                .params(signNo, cardLast4, code, Timestamp.from(clock.instant().plus(CODE_LIFE)))
                .update();
        if (open == 0) {
            return "00";
        }
        messages.send(mobile, "【工商银行】您正在签约代扣协议，验证码%s，5分钟内有效。".formatted(code));
        return "10";
    }

    /** 00 signed, 11 wrong code, 12 code too old, 25 never applied for. */
    @Transactional
    String confirm(String signNo, String smsCode) {
        var signing = find(signNo);
        if (signing.isEmpty()) {
            return "25";
        }
        if (signing.get().agreementNo() != null) {
            return "00";
        }
        if (clock.instant().isAfter(signing.get().codeUntil().toInstant())) {
            return "12";
        }
        if (!signing.get().smsCode().equals(smsCode)) {
            return "11";
        }
        jdbc.sql("update channel_signing set agreement_no = ? where sign_no = ?")
                .params("AG-" + signNo, signNo)
                .update();
        return "00";
    }

    @Transactional
    void terminate(String agreementNo) {
        jdbc.sql("update channel_signing set ended = true where agreement_no = ?")
                .param(agreementNo)
                .update();
    }

    /** The last four digits of the card of an agreement that is in force. */
    Optional<String> cardOf(String agreementNo) {
        return jdbc.sql("select card_last4 from channel_signing where agreement_no = ? and not ended")
                .param(agreementNo)
                .query(String.class)
                .optional();
    }

    Optional<Signing> find(String signNo) {
        return jdbc.sql("select card_last4, sms_code, code_until, agreement_no from channel_signing where sign_no = ?")
                .param(signNo)
                .query((row, index) -> new Signing(
                        row.getString("card_last4"),
                        row.getString("sms_code"),
                        row.getTimestamp("code_until"),
                        row.getString("agreement_no")))
                .optional();
    }

    record Signing(
            String cardLast4,
            String smsCode,
            Timestamp codeUntil,
            @Nullable String agreementNo) {}
}
