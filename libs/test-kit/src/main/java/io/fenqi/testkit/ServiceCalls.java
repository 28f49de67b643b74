package io.fenqi.testkit;

import io.fenqi.kit.identity.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls of the running service over its real port, signed as another service.
 *
 * {@snippet :
 * as.caller("qr-gateway-service").put("/holds/" + id, new HoldRequest("LENDER_POSITION:l-1", 100))
 *         .isOk().has("status", "HELD");
 * }
 */
public final class ServiceCalls {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Environment environment;

    ServiceCalls(Environment environment) {
        this.environment = environment;
    }

    /** Calls that carry the identity of this service, with the system as actor. */
    public Caller caller(String service) {
        return new Caller(service, null);
    }

    /** Calls without any identity, as an outsider makes them. */
    public Caller nobody() {
        return new Caller(null, null);
    }

    /** Address of the running service, without a slash at the end. */
    public String baseUrl() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** One who calls; immutable. */
    public final class Caller {
        private final @Nullable String service;
        private final @Nullable Actor actor;

        private Caller(@Nullable String service, @Nullable Actor actor) {
            this.service = service;
            this.actor = actor;
        }

        /**
         * The same caller, for someone.
         *
         * @param newActor who acts; null for the calling service itself
         */
        public Caller acting(@Nullable Actor newActor) {
            return new Caller(service, newActor);
        }

        public Answer get(String path) {
            return exchange("GET", path, null);
        }

        /**
         * Sends the body as JSON.
         *
         * @param body a record; a String is sent as it is, and bytes as a gzip file
         */
        public Answer put(String path, @Nullable Object body) {
            return exchange("PUT", path, body);
        }

        public Answer post(String path, @Nullable Object body) {
            return exchange("POST", path, body);
        }

        public Answer delete(String path) {
            return exchange("DELETE", path, null);
        }

        /** The bytes of an answer that is a file; any other status than 200 is an error. */
        public byte[] file(String path) {
            var answer = send(request(path).GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("status %d for %s".formatted(answer.statusCode(), path));
            }
            return answer.body();
        }

        public Answer exchange(String method, String path, @Nullable Object body) {
            var request = request(path);
            if (body == null) {
                request.method(method, BodyPublishers.noBody());
            } else if (body instanceof byte[] file) {
                request.header("Content-Type", "application/gzip");
                request.method(method, BodyPublishers.ofByteArray(file));
            } else {
                request.header("Content-Type", "application/json");
                request.method(
                        method,
                        BodyPublishers.ofString(body instanceof String text ? text : json.writeValueAsString(body)));
            }
            var answer = send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), bodyOf(answer), answer.body(), answer.headers());
        }

        private HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(URI.create(baseUrl() + path)).timeout(TIMEOUT);
            if (service != null) {
                request.header("Authorization", "Bearer " + tokenOf(service, actor));
            }
            return request;
        }
    }

    private String tokenOf(String caller, @Nullable Actor actor) {
        var callee = environment.getRequiredProperty("spring.application.name");
        return TestIdentities.token(caller, callee, actor == null ? Actor.system(caller) : actor);
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", interrupted);
        }
    }

    private @Nullable JsonNode bodyOf(HttpResponse<String> response) {
        if (response.body().isBlank()) {
            return null;
        }
        try {
            return json.readTree(response.body());
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
