package io.fenqi.partnergateway.party;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.identity.CurrentCall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what about a party, in the transaction of the change; nobody can rewrite it. */
@Component
class PartyChanges {
    private final JdbcClient jdbc;
    private final Clock clock;

    PartyChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String partyId, String subject, String what, String detail) {
        jdbc.sql("""
                insert into party_change (id, party_id, subject, what, detail, actor, at) values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        Ids.timeOrdered(clock),
                        partyId,
                        subject,
                        what,
                        detail,
                        CurrentCall.actor().toString(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Oldest first, after the given one. */
    List<Change> list(String partyId, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from party_change
                         where party_id = :partyId and (cast(:after as uuid) is null or id > :after)
                         order by id limit :limit
                        """)
                .param("partyId", partyId)
                .param("after", after)
                .param("limit", limit)
                .query(PartyChanges::read)
                .list();
    }

    private static Change read(ResultSet row, int rowNo) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("what"),
                row.getString("detail"),
                row.getString("actor"),
                row.getTimestamp("at").toInstant());
    }

    record Change(UUID id, String subject, String what, String detail, String actor, Instant at) {}
}
