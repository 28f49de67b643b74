package io.fenqi.kit.event;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.outbox.Outbox;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Publishes events in the caller's transaction; partner-gateway hears of them after the commit, at least once. */
public final class Events {
    private final Outbox outbox;
    private final SealedJson sealed;
    private final JsonMapper json;
    private final Clock clock;

    Events(Outbox outbox, SealedJson sealed, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.sealed = sealed;
        this.json = json;
        this.clock = clock;
    }

    /** Publishes one event; the id that it returns is the one that partner-gateway knows it by. */
    public UUID publish(NewEvent event) {
        var message = message(event);
        outbox.add(EventMessage.DELIVERY, message.id().toString(), message);
        return message.id();
    }

    /** Publishes many events of different resources in one go. */
    public void publishAll(List<NewEvent> events) {
        var messages = new LinkedHashMap<String, EventMessage>();
        for (var event : events) {
            var message = message(event);
            messages.put(message.id().toString(), message);
        }
        outbox.addAll(EventMessage.DELIVERY, messages);
    }

    private EventMessage message(NewEvent event) {
        String data = sealed.seal(json.writeValueAsString(event.data()));
        return new EventMessage(
                Ids.timeOrdered(clock),
                event.type(),
                event.audience(),
                event.resource(),
                event.sequence(),
                clock.instant(),
                data);
    }
}
