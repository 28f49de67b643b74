package io.fenqi.ledger.position;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a lender when another threshold of its position is used up (POS-03), and starts anew when the position has
 * risen. What is used is told against the highest balance of the day, what it opened with included; holds count as used.
 */
@Component
class WatchPositions {
    private static final Logger LOG = LoggerFactory.getLogger(WatchPositions.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Events events;
    private final PositionSettings settings;
    private final Clock clock;

    WatchPositions(
            JdbcClient jdbc, TransactionTemplate transaction, Events events, PositionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a lender has used, in percent, and what it was told last. */
    record Use(String lenderId, int usedPercent, long availableFen, int toldThreshold, long toldSequence) {}

    /** What the lender hears: a threshold in percent, and what is left in fen. */
    record ThresholdReached(String lenderId, int thresholdPercent, int usedPercent, long availableFen) {}

    void watch() {
        var after = "";
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(this::tell);
            after = page.getLast().lenderId();
        }
    }

    private List<Use> page(String after) {
        return jdbc.sql("""
                        select l.lender_id,
                               100 - (greatest(0, b.balance_fen - b.held_fen) * 100 / b.high_fen)::int used_percent,
                               b.balance_fen - b.held_fen available_fen,
                               coalesce(a.threshold, 0) threshold, coalesce(a.sequence, 0) sequence
                          from lender l
                          join (select lane, account, balance_fen, held_fen,
                                       case when mark_date < :today then balance_fen else mark_fen end high_fen
                                  from balance) b
                            on b.lane = l.lane and b.account = 'LENDER_POSITION:' || l.lender_id
                          left join position_alert a on a.lender_id = l.lender_id
                         where l.lender_id > :after and b.high_fen > 0
                         order by l.lender_id limit :limit
                        """)
                .param("today", BusinessTime.today(clock))
                .param("after", after)
                .param("limit", AT_ONCE)
                .query((row, n) ->
                        new Use(row.getString(1), row.getInt(2), row.getLong(3), row.getInt(4), row.getLong(5)))
                .list();
    }

    private void tell(Use use) {
        var threshold = settings.thresholdReached(use.usedPercent());
        if (threshold == use.toldThreshold()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            store(use, threshold);
            if (threshold > use.toldThreshold()) {
                LOG.warn("position of {} is used by {} %", use.lenderId(), use.usedPercent());
                events.publish(new NewEvent(
                        "position.threshold-reached",
                        "lender:" + use.lenderId(),
                        "positions/" + use.lenderId(),
                        use.toldSequence() + 1,
                        new ThresholdReached(use.lenderId(), threshold, use.usedPercent(), use.availableFen())));
            }
        });
    }

    private void store(Use use, int threshold) {
        jdbc.sql("""
                        insert into position_alert (lender_id, threshold, sequence, told_at)
                        values (:lender, :threshold, :sequence, :now)
                        on conflict (lender_id) do update
                           set threshold = excluded.threshold, sequence = excluded.sequence, told_at = excluded.told_at
                        """)
                .param("lender", use.lenderId())
                .param("threshold", threshold)
                .param("sequence", use.toldSequence() + 1)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
