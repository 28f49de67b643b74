package io.fenqi.partnergateway.door;

import io.fenqi.sdk.AnswerHeaders;
import io.fenqi.sdk.Scheme;
import io.fenqi.sdk.SignedText;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Puts our signature on an answer, refusals included. */
@Component
class SignAnswer {
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final AnswerKeys keys;
    private final Clock clock;

    SignAnswer(AnswerKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @param requestNonce empty for a request that did not prove its sender (ADR 0024) */
    void sign(HttpServletResponse response, Scheme scheme, String requestNonce, byte[] body) {
        var key = keys.of(scheme);
        var nonceBytes = new byte[NONCE_BYTES];
        random.nextBytes(nonceBytes);
        var nonce = HexFormat.of().formatHex(nonceBytes);
        long timestamp = clock.instant().getEpochSecond();
        var message = SignedText.ofAnswer(response.getStatus(), requestNonce, timestamp, nonce, body);
        response.setHeader(AnswerHeaders.TIMESTAMP, Long.toString(timestamp));
        response.setHeader(AnswerHeaders.NONCE, nonce);
        response.setHeader(AnswerHeaders.SERIAL, key.serialNo());
        response.setHeader(AnswerHeaders.SIGNATURE, scheme.sign(key.privateKey(), message));
    }
}
