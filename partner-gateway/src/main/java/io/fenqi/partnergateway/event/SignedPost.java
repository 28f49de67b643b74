package io.fenqi.partnergateway.event;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.fenqi.partnergateway.interfacelog.Exchange;
import io.fenqi.partnergateway.interfacelog.InterfaceLog;
import io.fenqi.partnergateway.lender.Lender;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One signed POST to an outsider (Standard Webhooks 1.0.0). Anything but 2xx is a failure; redirects are not followed. */
@Component
class SignedPost {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final InterfaceLog log;
    private final Clock clock;

    SignedPost(InterfaceLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void post(Lender lender, UUID id, String body) {
        long timestamp = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(lender.endpoint())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("webhook-id", id.toString())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature(lender, id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = exchange(lender, id, body, request);
        if (status < 200 || status > 299)
            throw new DeliveryFailed("lender %s answered %d".formatted(lender.id(), status));
    }

    private int exchange(Lender lender, UUID id, String body, HttpRequest request) {
        long begunNanos = System.nanoTime();
        int status = 0;
        try {
            status = send(request);
            return status;
        } finally {
            log.add(new Exchange(
                    Exchange.Direction.OUT,
                    lender.id(),
                    null,
                    request.uri().getHost(),
                    "POST event",
                    id.toString(),
                    body,
                    "",
                    status,
                    null,
                    Duration.ofNanos(System.nanoTime() - begunNanos)));
        }
    }

    private int send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new DeliveryFailed("%s did not answer".formatted(request.uri().getHost()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("interrupted");
        }
    }

    private static String signature(Lender lender, UUID id, long timestamp, String body) {
        try {
            return new Webhook(lender.outgoingSecret()).sign(id.toString(), timestamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new DeliveryFailed("secret of %s is not usable".formatted(lender.id()));
        }
    }

    /** Try again later. */
    static final class DeliveryFailed extends RuntimeException {
        DeliveryFailed(String message) {
            super(message);
        }
    }
}
