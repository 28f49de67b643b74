package io.fenqi.partnergateway.event;

import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.TaskName;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes an event in: stored and its delivery scheduled in one transaction; the same event again changes nothing. */
@Component
class AcceptEvent {
    static final TaskName<UUID> DELIVERY = new TaskName<>("outside-delivery", UUID.class);

    private final StoredEvents events;
    private final IdempotentPut idempotentPut;
    private final Outbox outbox;
    private final JsonMapper json;

    AcceptEvent(StoredEvents events, IdempotentPut idempotentPut, Outbox outbox, JsonMapper json) {
        this.events = events;
        this.idempotentPut = idempotentPut;
        this.outbox = outbox;
        this.json = json;
    }

    @Transactional
    void accept(UUID id, EventController.NewEvent event) {
        if (!idempotentPut.claimForgettable("event", id, event)) return;
        events.save(new Event(id, event, json.writeValueAsString(event.data())));
        outbox.add(DELIVERY, id.toString(), id);
    }
}
