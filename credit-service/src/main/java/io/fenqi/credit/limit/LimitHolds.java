package io.fenqi.credit.limit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table limit_hold; every change happens under the lock of the account. */
@Component
class LimitHolds {
    private static final String COLUMNS = """
            h.id as hold_id, h.customer_id, h.limit_account_id, h.amount_fen, h.used_fen as hold_used_fen,
            h.still_used_fen, h.standing_sequence, h.purchase_id, h.expires_at, h.status as hold_status""";

    private final JdbcClient jdbc;

    LimitHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hold with its account. */
    record Locked(LimitHold hold, LimitAccount account) {}

    /** One statement, one round trip; the account is locked first, as everywhere. */
    Optional<Locked> lock(UUID customerId, UUID id) {
        return jdbc.sql("select a.*, " + COLUMNS + """
                  from limit_account a
                  join limit_hold h on h.customer_id = a.customer_id and h.limit_account_id = a.id
                 where h.customer_id = ? and h.id = ?
                   for update of a, h
                """)
                .params(customerId, id)
                .query((row, index) -> new Locked(LimitRows.hold(row, index), LimitRows.account(row, index)))
                .optional();
    }

    /** For those who have locked the account. */
    Optional<LimitHold> find(UUID customerId, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from limit_hold h where h.customer_id = ? and h.id = ?")
                .params(customerId, id)
                .query(LimitRows::hold)
                .optional();
    }

    /** For those who have locked the account; the used one, should a purchase have tried more than once. */
    Optional<LimitHold> ofPurchase(LimitTerms account, UUID purchaseId) {
        return jdbc.sql("select " + COLUMNS + """
                  from limit_hold h
                 where h.customer_id = ? and h.purchase_id = ? and h.limit_account_id = ?
                 order by h.used_fen desc limit 1
                """)
                .params(account.customerId(), purchaseId, account.id())
                .query(LimitRows::hold)
                .optional();
    }

    /** False if the id is known already. */
    boolean add(LimitHold hold) {
        return jdbc.sql("""
                insert into limit_hold (id, customer_id, limit_account_id, amount_fen, purchase_id, expires_at, status)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (customer_id, id) do nothing
                """)
                        .params(
                                hold.id(),
                                hold.customerId(),
                                hold.limitAccountId(),
                                new SqlParameterValue(Types.BIGINT, hold.isMark() ? null : hold.amountFen()),
                                new SqlParameterValue(Types.OTHER, hold.purchaseId()),
                                timestamp(hold.expiresAt()),
                                hold.status().name())
                        .update()
                == 1;
    }

    void store(LimitHold hold) {
        jdbc.sql("""
                update limit_hold set status = ?, used_fen = ?, still_used_fen = ?, standing_sequence = ?
                 where customer_id = ? and id = ?
                """)
                .params(
                        hold.status().name(),
                        hold.usedFen(),
                        hold.stillUsedFen(),
                        hold.standingSequence(),
                        hold.customerId(),
                        hold.id())
                .update();
    }

    /** Holds whose time is over, longest first. */
    List<LimitHold> overdue(Instant now, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                  from limit_hold h where h.status = 'HELD' and h.expires_at <= ? order by h.expires_at limit ?
                """)
                .params(Timestamp.from(now), limit)
                .query(LimitRows::hold)
                .list();
    }

    private static SqlParameterValue timestamp(@Nullable Instant at) {
        return new SqlParameterValue(Types.TIMESTAMP, at == null ? null : Timestamp.from(at));
    }
}
