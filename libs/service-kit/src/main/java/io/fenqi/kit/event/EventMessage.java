package io.fenqi.kit.event;

import io.fenqi.kit.outbox.TaskName;
import java.time.Instant;
import java.util.UUID;

/** An event on its way out; its data is sealed as {@link SealedJson} says. */
record EventMessage(
        UUID id, String type, String audience, String resource, long sequence, Instant occurredAt, String data) {

    static final TaskName<EventMessage> DELIVERY = new TaskName<>("event-delivery", EventMessage.class);
}
