package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered; its assertions return it, so that they can be chained.
 *
 * @param body absent if the answer has none
 * @param text the body as sent
 */
public record Answer(int status, @Nullable JsonNode body, String text, HttpHeaders headers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Answer isOk() {
        return hasStatus(200);
    }

    public Answer hasStatus(int expected) {
        assertThat(status).as("status, with body %s", text).isEqualTo(expected);
        return this;
    }

    /** A problem with this stable code. */
    public Answer isRefused(int expectedStatus, String code) {
        return hasStatus(expectedStatus).isProblem().has("code", code);
    }

    /** {@code application/problem+json}. */
    public Answer isProblem() {
        assertThat(headers.firstValue("content-type"))
                .as("content type, with body %s", text)
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        return this;
    }

    /**
     * The field has this value, compared as text, so that {@code has("amountFen", 100)} works for any number.
     *
     * @param path as {@code hold.status} or {@code items.0.id}
     */
    public Answer has(String path, Object expected) {
        var field = at(path);
        assertThat(field.isValueNode() ? field.asString() : field.toString())
                .as("%s in %s", path, text)
                .isEqualTo(expected.toString());
        return this;
    }

    /** The field at a path as {@code hold.status} or {@code items.0.id}; a missing node if there is none. */
    public JsonNode at(String path) {
        return json().at("/" + path.replace('.', '/'));
    }

    /** The body, which must be there. */
    public JsonNode json() {
        return Objects.requireNonNull(body, () -> "no JSON body, but: " + text);
    }

    /** The body as the record that a consumer would read. */
    public <T> T as(Class<T> type) {
        return JSON.treeToValue(json(), type);
    }
}
