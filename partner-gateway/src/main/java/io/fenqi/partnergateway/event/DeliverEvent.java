package io.fenqi.partnergateway.event;

import io.fenqi.kit.outbox.TaskWork;
import io.fenqi.partnergateway.lender.Lenders;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a stored event to its audience, as often as the outbox asks until it is answered with 2xx. */
@Component
class DeliverEvent {
    private final StoredEvents events;
    private final Lenders lenders;
    private final SignedPost signedPost;
    private final JsonMapper json;
    private final Clock clock;

    DeliverEvent(StoredEvents events, Lenders lenders, SignedPost signedPost, JsonMapper json, Clock clock) {
        this.events = events;
        this.lenders = lenders;
        this.signedPost = signedPost;
        this.json = json;
        this.clock = clock;
    }

    void deliver(UUID id) {
        var stored = events.find(id).orElseThrow();
        if (!stored.status().canBecome(EventStatus.DELIVERED)) return;
        var lender = lenders.find(stored.event().lenderId());
        if (lender.isEmpty()) {
            events.unrouted(id);
            return;
        }
        signedPost.post(lender.get(), id, json.writeValueAsString(Body.of(stored.event())));
        events.delivered(id, clock.instant());
    }

    /** What goes over the wire. */
    record Body(UUID id, String type, String resource, long sequence, Instant timestamp, JsonNode data) {
        static Body of(Event event) {
            return new Body(
                    event.id(), event.type(), event.resource(), event.sequence(), event.occurredAt(), event.data());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {
        @Bean
        TaskWork<UUID> outsideDelivery(DeliverEvent deliverEvent) {
            return TaskWork.of(AcceptEvent.DELIVERY, deliverEvent::deliver);
        }
    }
}
