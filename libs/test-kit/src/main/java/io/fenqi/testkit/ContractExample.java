package io.fenqi.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One agreed exchange between two services, as committed in {@code contracts/<provider>/<case>.json}.
 *
 * @param consumer name of the service that asks, for example {@code qr-gateway-service}
 * @param given what the provider must have set up before; the provider's test knows these words
 * @param with names of what {@code given} speaks of, as it is written in the request and the response
 * @param heldBy the provider's test class that shows this answer where nothing asked over HTTP brings it about; absent:
 *     it is replayed
 * @param varies fields of the answer (as {@code hold.createdAt}) of which only the kind of value is agreed
 */
public record ContractExample(
        String consumer,
        String given,
        @Nullable Map<String, String> with,
        Request request,
        Response response,
        @Nullable String heldBy,
        @Nullable List<String> varies) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

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

    /**
     * What the provider answers; it may answer more.
     *
     * @param body a text stands for an answer that is no JSON
     */
    public record Response(int status, @Nullable JsonNode body) {
        boolean isRefusal() {
            return status >= 400;
        }

        @Nullable
        String field(String name) {
            return body == null ? null : body.path(name).asString();
        }
    }

    static ContractExample of(String text) {
        return JSON.readValue(text, ContractExample.class);
    }

    List<String> varying() {
        return varies == null ? List.of() : varies;
    }
}
