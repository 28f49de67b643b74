package io.fenqi.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signed calls of the partner API. Each is tried up to three times, signed anew each time: that is safe, because what
 * changes something names it by the partner's own number. An answer that is not proved to be Fenqi's answer to this very
 * call counts as none.
 *
 * <p>Safe for use by many threads.
 */
public final class FenqiClient {
    private static final int TRIES = 3;
    private static final int NONCE_BYTES = 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final long PAUSE_SECONDS_MAX = 60;
    /** Answers that say nothing about an earlier try: it may have been done. */
    private static final Set<String> NO_VERDICTS = Set.of("NONCE_USED", "CONCURRENT_CHANGE");

    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI server;
    private final AppIdentity identity;
    private final ServerKeys serverKeys;
    private final Clock clock;

    /**
     * @param server scheme, host and port
     * @param clock the system's; in the sandbox one that follows the sandbox's
     */
    public FenqiClient(URI server, AppIdentity identity, ServerKeys serverKeys, Clock clock) {
        this.server = server;
        this.identity = identity;
        this.serverKeys = serverKeys;
        this.clock = clock;
    }

    /** Reads something. */
    public <T> T get(String target, Class<T> type) {
        return read(send("GET", target, new byte[0]), type);
    }

    /** Brings something about, under the number in the path: the same again does it no second time. */
    public <T> T put(String target, Object body, Class<T> type) {
        return read(send("PUT", target, json.writeValueAsBytes(body)), type);
    }

    /**
     * One call.
     *
     * @param target path and query as they are to go over the wire
     * @throws FenqiRefusal for a definite no
     * @throws OutcomeUnknown when three tries have brought no proved answer
     */
    public Answer send(String method, String target, byte[] body) {
        var last = new OutcomeUnknown("not tried");
        for (int tried = 1; tried <= TRIES; tried++) {
            try {
                var answer = once(method, target, body);
                if (answer.isSuccess()) return answer;
                var refusal = refusalIn(answer);
                if (!mayBeTriedAgain(refusal)) throw refusal;
                last = new OutcomeUnknown("%s %s".formatted(method, target), refusal);
                if (tried < TRIES) pause(answer);
            } catch (OutcomeUnknown unknown) {
                last = unknown;
            }
        }
        throw last;
    }

    private Answer once(String method, String target, byte[] body) {
        var nonceBytes = new byte[NONCE_BYTES];
        random.nextBytes(nonceBytes);
        var nonce = HexFormat.of().formatHex(nonceBytes);
        var authorization = identity.sign(method, target, clock.instant().getEpochSecond(), nonce, body);
        var request = HttpRequest.newBuilder(URI.create(server + target))
                .timeout(TIMEOUT)
                .header("Authorization", authorization.header())
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body.length > 0) request.header("Content-Type", "application/json");
        var answer = exchange(request.build());
        var headers = answer.headers();
        if (serverKeys.verify(answer.statusCode(), headers, answer.body(), nonce)) {
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    headers.firstValue(AnswerHeaders.REQUEST_ID).orElse(""),
                    headers.firstValue("Retry-After").orElse(""));
        }
        if (serverKeys.verify(answer.statusCode(), headers, answer.body(), "")) {
            throw new OutcomeUnknown("not known at the door: " + new String(answer.body(), UTF_8));
        }
        throw new OutcomeUnknown(
                "an answer with status %d that is not Fenqi's to this call".formatted(answer.statusCode()));
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException lost) {
            throw new OutcomeUnknown("no answer from " + server.getHost(), lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown("interrupted", interrupted);
        }
    }

    private static void pause(Answer answer) {
        if (!answer.retryAfter().matches("[1-9][0-9]{0,5}")) return;
        try {
            Thread.sleep(Math.min(PAUSE_SECONDS_MAX, Long.parseLong(answer.retryAfter())) * 1_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown("interrupted", interrupted);
        }
    }

    private static boolean mayBeTriedAgain(FenqiRefusal refusal) {
        return refusal.status() == 429 || refusal.status() >= 500 || NO_VERDICTS.contains(refusal.code());
    }

    private FenqiRefusal refusalIn(Answer answer) {
        var code = "HTTP_" + answer.status();
        var detail = "";
        try {
            var problem = json.readTree(answer.body());
            code = problem.path("code").asString(code);
            detail = problem.path("detail").asString(detail);
        } catch (JacksonException noProblem) {
            // the status says what there is to say
        }
        return new FenqiRefusal(answer.status(), code, detail, answer.requestId());
    }

    private <T> T read(Answer answer, Class<T> type) {
        return json.readValue(answer.body(), type);
    }
}
