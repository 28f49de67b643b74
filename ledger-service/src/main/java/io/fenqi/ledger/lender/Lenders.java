package io.fenqi.ledger.lender;

import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.lane.Lanes;
import io.fenqi.ledger.request.LedgerError;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lenders and their lanes; a lender's lane never changes, so it is remembered. */
@Repository
public class Lenders {
    private final Map<String, Integer> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Lanes lanes;
    private final Clock clock;

    Lenders(JdbcClient jdbc, Lanes lanes, Clock clock) {
        this.jdbc = jdbc;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** The lane that keeps the lender's money; refused if the lender is not registered. */
    public int laneOf(String lenderId) {
        var lane = known.get(lenderId);
        if (lane != null) {
            return lane;
        }
        var stored = find(lenderId);
        if (stored.isEmpty()) {
            throw new Refused(LedgerError.LENDER_UNKNOWN, "lender " + lenderId);
        }
        known.put(lenderId, stored.get());
        return stored.get();
    }

    /** Registers a lender on the lane with the fewest lenders, or changes its name; answers the lane. */
    @Transactional
    public int register(String lenderId, String name) {
        jdbc.sql("select pg_advisory_xact_lock(7107, -1)").query((row, n) -> 0).single();
        jdbc.sql("""
                        insert into lender (lender_id, name, lane, created_at)
                        values (:id, :name,
                                (select l.lane from generate_series(0, :count - 1) as l (lane)
                                   left join lender on lender.lane = l.lane
                                  group by l.lane order by count(lender.lane), l.lane limit 1),
                                :now)
                        on conflict (lender_id) do update set name = excluded.name
                        """)
                .param("id", lenderId)
                .param("name", name)
                .param("count", lanes.count())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(lenderId).orElseThrow();
    }

    private Optional<Integer> find(String lenderId) {
        return jdbc.sql("select lane from lender where lender_id = ?")
                .param(lenderId)
                .query(Integer.class)
                .optional();
    }
}
