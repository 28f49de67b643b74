package io.fenqi.standalone.story;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.IdentityKeys;
import io.fenqi.kit.identity.ServiceIdentity;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.standalone.Suite;
import io.fenqi.standalone.SuiteService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the running services in the name of the command line ({@code ops}), over real HTTP. */
public final class SuiteApi {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Suite suite;
    private final ServiceIdentity identity;
    private final Actor actor;

    public SuiteApi(Suite suite) {
        this(
                suite,
                new ServiceIdentity(ServiceName.OPS, IdentityKeys.in(suite.keyFolder()), InstantSource.system()),
                Actor.system("story"));
    }

    private SuiteApi(Suite suite, ServiceIdentity identity, Actor actor) {
        this.suite = suite;
        this.identity = identity;
        this.actor = actor;
    }

    /** The same calls for one person, where two have to act. */
    public SuiteApi acting(String operator) {
        return new SuiteApi(suite, identity, new Actor(Actor.Kind.OPERATOR, operator));
    }

    public Reply get(SuiteService service, String path) {
        return exchange("GET", service, path, null);
    }

    public Reply put(SuiteService service, String path, Object body) {
        return exchange("PUT", service, path, body);
    }

    public Reply post(SuiteService service, String path, @Nullable Object body) {
        return exchange("POST", service, path, body);
    }

    /** The bytes behind a path, such as a picture. */
    public byte[] bytes(SuiteService service, String path) {
        return send(request("GET", service, path, null), BodyHandlers.ofByteArray())
                .body();
    }

    /** The text behind a path, such as a CSV file. */
    public String text(SuiteService service, String path) {
        return send(request("GET", service, path, null), BodyHandlers.ofString())
                .body();
    }

    private Reply exchange(String method, SuiteService service, String path, @Nullable Object body) {
        var response = send(request(method, service, path, body), BodyHandlers.ofString());
        return new Reply("%s %s%s".formatted(method, service, path), response.statusCode(), read(response.body()));
    }

    private HttpRequest request(String method, SuiteService service, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(suite.url(service).resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + identity.tokenFor(service.name(), actor));
        if (body == null) return request.method(method, BodyPublishers.noBody()).build();
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new StoryFailed("%s does not answer: %s".formatted(request.uri(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("interrupted");
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text.isBlank() ? "{}" : text);
        } catch (JacksonException e) {
            return json.createObjectNode().put("text", text);
        }
    }
}
