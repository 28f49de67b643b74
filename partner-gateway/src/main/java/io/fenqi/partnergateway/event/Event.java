package io.fenqi.partnergateway.event;

import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that an outsider must hear, and whether it has. */
@Entity
@Table(name = "event")
class Event extends Versioned {
    @Id
    private UUID id;

    private String type;
    private String audience;
    private String resource;
    private long sequence;
    private Instant occurredAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String data;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    private @Nullable Instant deliveredAt;

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    Event(UUID id, EventController.NewEvent event, String data) {
        this.id = id;
        this.type = event.type();
        this.audience = event.audience();
        this.resource = event.resource();
        this.sequence = event.sequence();
        this.occurredAt = event.occurredAt();
        this.data = data;
        this.status = EventStatus.PENDING;
    }

    void delivered(Instant at) {
        if (status == EventStatus.DELIVERED) return;
        become(EventStatus.DELIVERED);
        deliveredAt = at;
    }

    void unrouted() {
        if (status != EventStatus.UNROUTED) become(EventStatus.UNROUTED);
    }

    private void become(EventStatus next) {
        if (!status.canBecome(next)) throw new IllegalStateException("event %s is %s".formatted(id, status));
        status = next;
    }

    String type() {
        return type;
    }

    String audience() {
        return audience;
    }

    String resource() {
        return resource;
    }

    long sequence() {
        return sequence;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    String data() {
        return data;
    }

    EventStatus status() {
        return status;
    }
}
