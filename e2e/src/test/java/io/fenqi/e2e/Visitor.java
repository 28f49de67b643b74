package io.fenqi.e2e;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.IdentityKeys;
import io.fenqi.kit.identity.ServiceIdentity;
import io.fenqi.standalone.Suite;
import io.fenqi.standalone.SuiteService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knocks at the services' doors under any name, or none. */
final class Visitor {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, ServiceIdentity> identities = new HashMap<>();
    private final Suite suite;

    Visitor(Suite suite) {
        this.suite = suite;
    }

    /**
     * Sends this text as JSON.
     *
     * @param name who signs the call; null for nobody
     * @param body null for none
     */
    HttpResponse<String> call(
            @Nullable String name, String method, SuiteService service, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(suite.url(service).resolve(path)).timeout(TIMEOUT);
        if (name != null) request.header("Authorization", "Bearer " + token(name, service));
        if (body != null) request.header("Content-Type", "application/json");
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    private synchronized String token(String name, SuiteService callee) {
        return identities
                .computeIfAbsent(
                        name,
                        _ -> new ServiceIdentity(name, IdentityKeys.in(suite.keyFolder()), InstantSource.system()))
                .tokenFor(callee.name(), Actor.system(name));
    }
}
