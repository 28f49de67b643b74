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
            if (!events.isSame(event)) throw reused(event);
        } else if (event.isForLender()) {
            outbox.add(DELIVERY, event.id().toString(), event.id());
        }
    }

    private static Refused reused(Event event) {
        return new Refused(KitError.REQUEST_ID_REUSED, "The id %s is another event's".formatted(event.id()));
    }
}
