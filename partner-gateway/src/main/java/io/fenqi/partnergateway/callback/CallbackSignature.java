package io.fenqi.partnergateway.callback;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Verifies a Standard Webhooks signature over the raw body. The library signs; time is compared here, because it must
 * come from the service's clock.
 */
@Component
class CallbackSignature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Clock clock;

    CallbackSignature(Clock clock) {
        this.clock = clock;
    }

    /** Refuses an unsigned, stale or wrongly signed callback, each with its own code. */
    void verify(
            String secret,
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signatures,
            String rawBody) {
        if (id == null || timestamp == null || signatures == null || !timestamp.matches("\\d{1,12}"))
            throw new Refused(GatewayError.SIGNATURE_MISSING, "webhook-id, -timestamp and -signature are needed");
        long seconds = Long.parseLong(timestamp);
        var distance = Duration.between(Instant.ofEpochSecond(seconds), clock.instant())
                .abs();
        if (distance.compareTo(TOLERANCE) > 0)
            throw new Refused(GatewayError.SIGNATURE_STALE, "more than %d minutes".formatted(TOLERANCE.toMinutes()));
        var expected = expected(secret, id, seconds, rawBody).getBytes(StandardCharsets.UTF_8);
        boolean right = Arrays.stream(signatures.split(" ", 10))
                .anyMatch(given -> MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)));
        if (!right) throw new Refused(GatewayError.SIGNATURE_WRONG, "no signature fits");
    }

    private static String expected(String secret, String id, long seconds, String rawBody) {
        try {
            return new Webhook(secret).sign(id, seconds, rawBody);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("stored secret is not usable", e);
        }
    }
}
