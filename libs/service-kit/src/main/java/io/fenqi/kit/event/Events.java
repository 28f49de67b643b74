package io.fenqi.kit.event;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.outbox.Outbox;
import java.time.Clock;
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
        UUID id = Ids.timeOrdered(clock);
        String data = sealed.seal(json.writeValueAsString(event.data()));
        var message = new EventMessage(
                id, event.type(), event.audience(), event.resource(), event.sequence(), clock.instant(), data);
        outbox.add(EventMessage.DELIVERY, id.toString(), message);
        return id;
    }
}
