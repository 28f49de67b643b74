package io.fenqi.testkit;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One agreed exchange between two services, as committed in {@code contracts/<provider>/<case>.json}.
 *
 * @param consumer name of the service that asks, for example {@code qr-gateway-service}
 * @param given what the provider must have set up before; the provider's test knows these words
 * @param varies fields of the answer (as {@code hold.createdAt}) of which only the kind of value is agreed
 */
public record ContractExample(
        String consumer,
        String given,
        Request request,
        Response response,
        @Nullable List<String> varies) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What the consumer asks.
     *
     * @param path with the query, if any
     * @param actor who acts, as {@code CUSTOMER:c-1}; absent for the system
     */
    public record Request(
            String method,
            String path,
            @Nullable JsonNode body,
            @Nullable String actor) {}

    /** What the provider answers; it may answer more. */
    public record Response(int status, @Nullable JsonNode body) {}

    static ContractExample read(Path file) {
        return JSON.readValue(file.toFile(), ContractExample.class);
    }

    List<String> varying() {
        return varies == null ? List.of() : varies;
    }

    /** The path without its query. */
    String resource() {
        return request.path().split("\\?", 2)[0];
    }
}
