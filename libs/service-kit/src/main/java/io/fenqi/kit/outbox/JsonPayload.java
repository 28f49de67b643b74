package io.fenqi.kit.outbox;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Payloads as JSON, so that a person can read the table and a new release can read an old row. */
final class JsonPayload implements Serializer {
    private final JsonMapper json;

    JsonPayload(JsonMapper json) {
        this.json = json;
    }

    @Override
    @SuppressWarnings("NullAway") // recurring tasks have no payload, and db-scheduler then wants null back
    public byte[] serialize(@Nullable Object payload) {
        return payload == null ? null : json.writeValueAsBytes(payload);
    }

    @Override
    @SuppressWarnings("NullAway")
    public <T> T deserialize(Class<T> type, byte @Nullable [] payload) {
        return payload == null ? null : json.readValue(payload, type);
    }
}
