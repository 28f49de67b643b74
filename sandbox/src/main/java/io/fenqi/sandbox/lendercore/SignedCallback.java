package io.fenqi.sandbox.lendercore;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Signs a core's answers and checks the platform's signature, by Standard Webhooks. */
@Component
class SignedCallback {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final Clock clock;

    SignedCallback(Clock clock) {
        this.clock = clock;
    }

    /** What is answered with 2xx; anything else is an error. */
    String post(LenderCore core, URI address, String id, String body) {
        long seconds = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", sign(core.outgoingSecret(), id, seconds, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2)
                throw new IllegalStateException("%s answered %d".formatted(address, response.statusCode()));
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Whether the platform signed this body with the secret agreed with the core. */
    boolean isSigned(LenderCore core, String id, String seconds, String signature, String body) {
        if (!seconds.matches("\\d{1,12}")) return false;
        var expected = sign(core.incomingSecret(), id, Long.parseLong(seconds), body);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(String secret, String id, long seconds, String body) {
        try {
            return new Webhook(secret).sign(id, seconds, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("secret is not usable", e);
        }
    }
}
