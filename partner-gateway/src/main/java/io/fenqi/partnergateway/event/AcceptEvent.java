package io.fenqi.partnergateway.event;

import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.TaskName;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an event in: stored and its delivery scheduled in one transaction; the same event again changes nothing. */
@Component
class AcceptEvent {
    static final TaskName<UUID> DELIVERY = new TaskName<>("outside-delivery", UUID.class);

    private final StoredEvents events;
    private final Outbox outbox;

    AcceptEvent(StoredEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    @Transactional
    void accept(Event event) {
        if (!events.insert(event, event.isForLender() ? EventStatus.PENDING : EventStatus.UNROUTED)) {
            requireSame(event);
        } else if (event.isForLender()) {
            outbox.add(DELIVERY, event.id().toString(), event.id());
        }
    }

    private void requireSame(Event event) {
        var first = events.find(event.id()).orElseThrow().event();
        if (!first.isSameAs(event)) {
            throw new Refused(KitError.REQUEST_ID_REUSED, "The id %s is another event's".formatted(event.id()));
        }
    }
}
