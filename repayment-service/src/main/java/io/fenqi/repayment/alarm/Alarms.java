package io.fenqi.repayment.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table alarm; ids are in the order of raising. */
@Component
class Alarms {
    private final JdbcClient jdbc;

    Alarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, after the given id. */
    List<Alarm> list(boolean open, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from alarm
                 where (closed_at is null) = ? and (cast(? as uuid) is null or id > ?)
                 order by id limit ?
                """)
                .params(Arrays.asList(open, after, after, limit))
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

    private static Alarm read(ResultSet row, int index) throws SQLException {
        var closedAt = row.getTimestamp("closed_at");
        return new Alarm(
                row.getObject("id", UUID.class),
                AlarmKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("detail"),
                row.getTimestamp("raised_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("closed_by"),
                row.getString("close_reason"));
    }
}
