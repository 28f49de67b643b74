package io.fenqi.partnergateway.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Events in their table and what has become of them: one statement each, for every event of the suite passes here. */
@Component
class StoredEvents {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False if there is an event with this id. */
    boolean insert(Event event, EventStatus status) {
        return jdbc.sql("""
                        insert into event (id, type, audience, resource, sequence, occurred_at, data, status)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        on conflict (id) do nothing
                        """)
                        .params(
                                event.id(),
                                event.type(),
                                event.audience(),
                                event.resource(),
                                event.sequence(),
                                Timestamp.from(event.occurredAt()),
                                json.writeValueAsString(event.data()),
                                status.name())
                        .update()
                == 1;
    }

    /** Whether what is stored under the id tells the same; the database compares, as it writes numbers its own way. */
    boolean isSame(Event event) {
        return jdbc.sql("""
                        select type = ? and audience = ? and resource = ? and sequence = ? and data = ?::jsonb
                          from event where id = ?
                        """)
                .params(
                        event.type(),
                        event.audience(),
                        event.resource(),
                        event.sequence(),
                        json.writeValueAsString(event.data()),
                        event.id())
                .query(Boolean.class)
                .single();
    }

    Optional<Stored> find(UUID id) {
        return jdbc.sql("""
                        select id, type, audience, resource, sequence, occurred_at, data, status from event where id = ?
                        """).params(id).query(this::read).optional();
    }

    void delivered(UUID id, Instant at) {
        become(id, EventStatus.DELIVERED, Timestamp.from(at));
    }

    void unrouted(UUID id) {
        become(id, EventStatus.UNROUTED, null);
    }

    /** Nothing happens to an event that cannot: it was faster. */
    private void become(UUID id, EventStatus next, @Nullable Timestamp deliveredAt) {
        jdbc.sql("""
                        update event set status = :next, delivered_at = :deliveredAt
                         where id = :id and status in (:before)
                        """)
                .param("next", next.name())
                .param("deliveredAt", deliveredAt, Types.TIMESTAMP)
                .param("id", id)
                .param("before", next.before())
                .update();
    }

    private Stored read(ResultSet row, int rowNo) throws SQLException {
        var event = new Event(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("audience"),
                row.getString("resource"),
                row.getLong("sequence"),
                row.getTimestamp("occurred_at").toInstant(),
                json.readTree(row.getString("data")));
        return new Stored(event, EventStatus.valueOf(row.getString("status")));
    }

    record Stored(Event event, EventStatus status) {}
}
