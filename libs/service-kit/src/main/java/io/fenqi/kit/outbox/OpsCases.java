package io.fenqi.kit.outbox;

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

/** Table ops_case; ids are in the order of opening. */
final class OpsCases {
    static final OldRows OVER = new OldRows("ops-case", """
            delete from ops_case where id in
                (select id from ops_case where status <> 'OPEN' and resolved_at < ? order by resolved_at limit ?)
            """);

    private static final String COLUMNS =
            "id, kind, key, error, attempts, status, opened_at, resolved_at, resolved_by, close_reason";

    private final JdbcClient jdbc;

    OpsCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OpsCase> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from ops_case where id = ?")
                .param(id)
                .query(OpsCases::read)
                .optional();
    }

    /** Oldest first, after the given id. */
    List<OpsCase> list(OpsCase.Status status, @Nullable UUID after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from ops_case where status = ? and (cast(? as uuid) is null or id > ?) order by id limit ?
                """)
                .param(status.name())
                .param(after)
                .param(after)
                .param(limit)
                .query(OpsCases::read)
                .list();
    }

    String payload(UUID id) {
        return jdbc.sql("select payload from ops_case where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** True if the case was open. */
    boolean resolve(UUID id, OpsCase.Status status, String by, @Nullable String reason, Instant now) {
        return jdbc.sql("""
                update ops_case set status = ?, resolved_at = ?, resolved_by = ?, close_reason = ?
                 where id = ? and status = 'OPEN'
                """)
                        .param(status.name())
                        .param(Timestamp.from(now))
                        .param(by)
                        .param(reason)
                        .param(id)
                        .update()
                == 1;
    }

    long countOpen() {
        return jdbc.sql("select count(*) from ops_case where status = 'OPEN'")
                .query(Long.class)
                .single();
    }

    private static OpsCase read(ResultSet row, int index) throws SQLException {
        Timestamp resolved = row.getTimestamp("resolved_at");
        return new OpsCase(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("key"),
                row.getString("error"),
                row.getInt("attempts"),
                OpsCase.Status.valueOf(row.getString("status")),
                row.getTimestamp("opened_at").toInstant(),
                resolved == null ? null : resolved.toInstant(),
                row.getString("resolved_by"),
                row.getString("close_reason"));
    }
}
