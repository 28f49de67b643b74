package io.fenqi.ledger.hold;

import io.fenqi.ledger.admission.Hold;
import io.fenqi.ledger.lane.Rows;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holds as committed. */
@Repository
class Holds {
    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Hold> find(int lane, UUID id) {
        return jdbc.sql("select * from hold where lane = ? and id = ?")
                .params(lane, id)
                .query(Rows::hold)
                .optional();
    }
}
