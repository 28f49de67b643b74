package io.fenqi.kit.alarm;

import io.fenqi.kit.database.OldRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table alarm; ids are in the order of raising. */
final class Alarms {
    static final OldRows CLOSED = new OldRows("alarm", """
            delete from alarm where id in
                (select id from alarm where closed_at < ? order by closed_at limit ?)
            """);

    private final JdbcClient jdbc;

    Alarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the same kind about the same subject is open already. */
    boolean add(UUID id, AlarmKind kind, String subject, String detail, Instant at) {
        return jdbc.sql("""
                insert into alarm (id, kind, subject, detail, raised_at) values (?, ?, ?, ?, ?)
                on conflict (kind, subject) where closed_at is null do nothing
                """)
                        .params(id, kind.name(), subject, detail, Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Oldest first, after the given id. */
    List<Alarm> list(boolean open, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from alarm
                 where closed_at %s and (cast(? as uuid) is null or id > ?)
                 order by id limit ?
                """.formatted(open ? "is null" : "is not null"))
                .param(after)
                .param(after)
                .param(limit)
                .query(Alarms::read)
                .list();
    }

    Optional<Alarm> find(UUID id) {
        return jdbc.sql("select * from alarm where id = ?")
                .param(id)
                .query(Alarms::read)
                .optional();
    }

    /** Nothing happens to one that is closed already. */
    void close(UUID id, String by, String reason, Instant at) {
        jdbc.sql("""
                update alarm set closed_at = ?, closed_by = ?, close_reason = ?
                 where id = ? and closed_at is null
                """).params(Timestamp.from(at), by, reason, id).update();
    }

    long countOpen(AlarmKind kind) {
        return jdbc.sql("select count(*) from alarm where kind = ? and closed_at is null")
                .param(kind.name())
                .query(Long.class)
                .single();
    }

    private static Alarm read(ResultSet row, int index) throws SQLException {
        var closedAt = row.getTimestamp("closed_at");
        return new Alarm(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("detail"),
                row.getTimestamp("raised_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("closed_by"),
                row.getString("close_reason"));
    }
}
