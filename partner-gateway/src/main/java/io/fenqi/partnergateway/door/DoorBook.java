package io.fenqi.partnergateway.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fenqi.partnergateway.interfacelog.Exchange;
import io.fenqi.partnergateway.interfacelog.InterfaceLog;
import io.fenqi.partnergateway.party.Partner;
import io.fenqi.sdk.Authorization;
import io.fenqi.sdk.Scheme;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who came to the door and with what outcome: a line in the interface log, and a count of refusals by their code. Those
 * who proved nothing leave no text, and at most some hundred lines a minute: a flood is seen in the count.
 */
@Component
class DoorBook {
    private static final int STRANGERS_A_MINUTE = 100;

    private final InterfaceLog log;
    private final MeterRegistry meters;
    private final JsonMapper json;
    private final Bucket strangers = Bucket.builder()
            .addLimit(
                    lines -> lines.capacity(STRANGERS_A_MINUTE).refillGreedy(STRANGERS_A_MINUTE, Duration.ofMinutes(1)))
            .build();

    DoorBook(InterfaceLog log, MeterRegistry meters, JsonMapper json) {
        this.log = log;
        this.meters = meters;
        this.json = json;
    }

    Visit begin(HttpServletRequest request) {
        return new Visit(request);
    }

    void end(Visit visit, int status, byte[] answer) {
        var code = status < 400 ? null : codeOf(answer);
        if (code != null) meters.counter("fenqi.door.refusals", "code", code).increment();
        var partner = visit.partner;
        if (partner == null && !strangers.tryConsume(1)) return;
        log.add(new Exchange(
                Exchange.Direction.IN,
                partner == null ? null : partner.partyId(),
                partner == null ? null : partner.appId(),
                visit.request.getRemoteAddr(),
                visit.api(),
                partner == null ? null : visit.businessNo(),
                partner == null ? "" : new String(visit.body, UTF_8),
                partner == null ? "" : new String(answer, UTF_8),
                status,
                code,
                Duration.ofNanos(System.nanoTime() - visit.begunNanos)));
    }

    private @Nullable String codeOf(byte[] problem) {
        try {
            return json.readTree(problem).path("code").stringValue(null);
        } catch (JacksonException noProblem) {
            return null;
        }
    }

    /** What has become known of one call so far. */
    static final class Visit {
        private final HttpServletRequest request;
        private final long begunNanos = System.nanoTime();
        private byte[] body = {};
        private @Nullable Authorization claim;
        private @Nullable Partner partner;

        private Visit(HttpServletRequest request) {
            this.request = request;
        }

        void came(RawCall call) {
            body = call.body();
        }

        void claims(Authorization authorization) {
            claim = authorization;
        }

        void proves(Partner proved) {
            partner = proved;
        }

        /** A stranger is answered in the scheme it can read, else in RSA. */
        Scheme scheme() {
            return claim == null ? Scheme.RSA : claim.scheme();
        }

        /** Empty until the call has proved its sender. */
        String provenNonce() {
            return claim == null || partner == null ? "" : claim.nonce();
        }

        private String api() {
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            return pattern == null ? "-" : request.getMethod() + " " + pattern;
        }

        /** What the path names first is what the call is about. */
        private @Nullable String businessNo() {
            return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> names
                    ? names.values().stream().map(String::valueOf).findFirst().orElse(null)
                    : null;
        }
    }
}
