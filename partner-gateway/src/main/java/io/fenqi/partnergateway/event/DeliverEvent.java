package io.fenqi.partnergateway.event;

import io.fenqi.kit.outbox.TaskWork;
import io.fenqi.partnergateway.lender.Lender;
import io.fenqi.partnergateway.lender.Lenders;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a stored event to its audience, as often as the outbox asks until it is answered with 2xx. */
@Component
class DeliverEvent {
    private final StoredEvents events;
    private final Lenders lenders;
    private final SignedPost signedPost;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    DeliverEvent(
            StoredEvents events,
            Lenders lenders,
            SignedPost signedPost,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.events = events;
        this.lenders = lenders;
        this.signedPost = signedPost;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    void deliver(UUID id) {
        var event = events.findById(id).orElseThrow();
        if (event.status() == EventStatus.DELIVERED) return;
        var lender = lender(event.audience());
        if (lender.isPresent()) signedPost.post(lender.get(), id, body(id, event));
        transaction.executeWithoutResult(status -> {
            var fresh = events.findById(id).orElseThrow();
            if (lender.isPresent()) fresh.delivered(clock.instant());
            else fresh.unrouted();
            events.save(fresh);
        });
    }

    private Optional<Lender> lender(String audience) {
        return audience.startsWith("lender:") ? lenders.find(audience.substring("lender:".length())) : Optional.empty();
    }

    private String body(UUID id, Event event) {
        return json.writeValueAsString(new Body(
                id, event.type(), event.resource(), event.sequence(), event.occurredAt(), json.readTree(event.data())));
    }

    /** What goes over the wire. */
    record Body(UUID id, String type, String resource, long sequence, Instant timestamp, JsonNode data) {}

    @Configuration(proxyBeanMethods = false)
    static class Work {
        @Bean
        TaskWork<UUID> outsideDelivery(DeliverEvent deliverEvent) {
            return TaskWork.of(AcceptEvent.DELIVERY, deliverEvent::deliver);
        }
    }
}
