package io.fenqi.sandbox.clock;

import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceIdentity;
import io.fenqi.kit.problem.Refused;
import io.fenqi.kit.time.MovableClock;
import io.fenqi.sandbox.SandboxError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Moves the clocks of all services, then its own. A service that is down keeps the others from moving on: it is named. */
@Component
@EnableConfigurationProperties(SandboxClockSettings.class)
class SuiteClock {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final SandboxClockSettings settings;
    private final ServiceIdentity identity;
    private final MovableClock own;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    SuiteClock(SandboxClockSettings settings, ServiceIdentity identity, MovableClock own) {
        this.settings = settings;
        this.identity = identity;
        this.own = own;
    }

    Instant now() {
        return own.instant();
    }

    void moveTo(Instant now) {
        settings.services().forEach((service, address) -> move(service, address, now));
        if (own.instant().isBefore(now)) own.moveTo(now);
    }

    /** A clock that is already later than {@code now} stays (409): moving the suite again after a failure is harmless. */
    private void move(String service, URI address, Instant now) {
        var request = HttpRequest.newBuilder(address.resolve("/sandbox/clock"))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + identity.tokenFor(service, CurrentCall.actor()))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"now\":\"%s\"}".formatted(now)))
                .build();
        int status = send(service, request);
        if (status != 200 && status != 409)
            throw new Refused(SandboxError.CLOCK_NOT_MOVED, "%s answered %d".formatted(service, status));
    }

    private int send(String service, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new Refused(SandboxError.CLOCK_NOT_MOVED, "%s does not answer".formatted(service));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(SandboxError.CLOCK_NOT_MOVED, "interrupted");
        }
    }
}
