package io.fenqi.kit.client;

import feign.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decides which of the three failures an answer or an exception is. */
final class Outcomes {
    /** The provider has rolled back or not begun, and says so. */
    private static final Set<String> NOTHING_DONE = Set.of("TOO_BUSY", "CONCURRENT_CHANGE");

    private static final int TEXT_LENGTH_MAX = 500;
    private final JsonMapper json;

    Outcomes(JsonMapper json) {
        this.json = json;
    }

    /** Only before a connection exists is it certain that nothing was sent. */
    static CallFailed of(String provider, IOException failure) {
        String reason = failure.getClass().getSimpleName();
        return isBeforeSending(failure)
                ? new CallNotSent(provider, reason, failure)
                : new CallInDoubt(provider, reason, failure);
    }

    CallFailed of(String provider, Response answer) {
        int status = answer.status();
        JsonNode problem = problemIn(answer);
        String code = text(problem, "code");
        if (status == 429 || NOTHING_DONE.contains(code)) {
            return new CallNotSent(provider, "HTTP " + status + (code.isEmpty() ? "" : " " + code), null);
        }
        // 408: the provider gave up waiting for us; how far it got is unknown.
        if (status < 400 || status >= 500 || status == 408) {
            return new CallInDoubt(provider, "HTTP " + status + (code.isEmpty() ? "" : " " + code), null);
        }
        return new CallRefused(provider, status, code.isEmpty() ? "HTTP_" + status : code, text(problem, "detail"));
    }

    private static boolean isBeforeSending(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof ConnectTimeoutException
                || failure instanceof ConnectionRequestTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException;
    }

    private JsonNode problemIn(Response answer) {
        if (answer.body() == null) {
            return json.nullNode();
        }
        try (var body = answer.body().asInputStream()) {
            return json.readTree(body);
        } catch (IOException | JacksonException noProblem) {
            return json.nullNode();
        }
    }

    private static String text(JsonNode problem, String field) {
        String text = problem.path(field).asString("");
        return text.length() <= TEXT_LENGTH_MAX ? text : text.substring(0, TEXT_LENGTH_MAX);
    }
}
