package io.fenqi.standalone.story;

import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param request method and path, for messages
 */
public record Reply(String request, int status, JsonNode body) {
    public boolean isOk() {
        return status / 100 == 2;
    }

    /** This reply if it is 2xx; what stands in the way of the story otherwise. */
    public Reply orFail() {
        if (isOk()) return this;
        throw new StoryFailed("%s answered %d: %s".formatted(request, status, body));
    }

    /** A text field, by a path such as {@code items.0.id}; empty if it is not there. */
    public String text(String path) {
        return at(path).asString("");
    }

    /** A whole number, by a path; an error if it is not there. */
    public long number(String path) {
        var node = at(path);
        if (!node.isIntegralNumber()) throw new StoryFailed("%s has no number %s: %s".formatted(request, path, body));
        return node.longValue();
    }

    public JsonNode at(String path) {
        return body.at("/" + path.replace('.', '/'));
    }

    /** The code of a refusal; empty if there is none. */
    public String code() {
        return text("code");
    }
}
