package io.fenqi.credit.limit;

import io.fenqi.kit.identity.CurrentCall;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables limit_account and limit_movement: read under lock, then written in one statement. */
@Component
class LimitAccounts {
    private static final String MOVEMENT_VALUES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final TellLender tellLender;
    private final Clock clock;

    LimitAccounts(JdbcClient jdbc, TellLender tellLender, Clock clock) {
        this.jdbc = jdbc;
        this.tellLender = tellLender;
        this.clock = clock;
    }

    /** Waits for whoever changes the account now; the lock lasts to the end of the transaction. */
    Optional<LimitAccount> lock(UUID customerId, UUID id) {
        return jdbc.sql("select a.* from limit_account a where a.customer_id = ? and a.id = ? for update")
                .params(customerId, id)
                .query(LimitRows::account)
                .optional();
    }

    /** The limit of the same customer and product that has not ended, if there is one. */
    List<LimitAccount> lockOpen(LimitTerms like) {
        return jdbc.sql("""
                select a.* from limit_account a
                 where a.customer_id = ? and a.lender_id = ? and a.product_code = ? and a.status in ('ACTIVE', 'FROZEN')
                   for update
                """)
                .params(like.customerId(), like.lenderId(), like.productCode())
                .query(LimitRows::account)
                .list();
    }

    Optional<LimitAccount> find(UUID id) {
        return jdbc.sql("select a.* from limit_account a where a.id = ?")
                .param(id)
                .query(LimitRows::account)
                .optional();
    }

    /** A customer's limits, in the order of ids. */
    List<LimitAccount> ofCustomer(UUID customerId, @Nullable String lenderId, @Nullable UUID after, int limit) {
        return list("a.customer_id = ?", customerId, lenderId, after, limit);
    }

    /** Everybody's limits, in the order of ids. */
    List<LimitAccount> all(@Nullable String lenderId, @Nullable UUID after, int limit) {
        return list("cast(? as uuid) is null", null, lenderId, after, limit);
    }

    private List<LimitAccount> list(
            String whose, @Nullable UUID customerId, @Nullable String lenderId, @Nullable UUID after, int limit) {
        return jdbc.sql("select a.* from limit_account a where " + whose + """
                   and (cast(? as text) is null or a.lender_id = ?)
                   and (cast(? as uuid) is null or a.id > ?)
                 order by a.id limit ?
                """)
                .params(Arrays.asList(customerId, lenderId, lenderId, after, after, limit))
                .query(LimitRows::account)
                .list();
    }

    List<LimitMovement> movements(LimitTerms account, long after, int limit) {
        return jdbc.sql("""
                select * from limit_movement
                 where customer_id = ? and limit_account_id = ? and sequence > ?
                 order by sequence limit ?
                """)
                .params(account.customerId(), account.id(), after, limit)
                .query(LimitRows::movement)
                .list();
    }

    void add(LimitAccount account) {
        var terms = account.terms();
        jdbc.sql("""
                insert into limit_account (id, customer_id, lender_id, product_code, contract_no, revolving, total_fen,
                    held_fen, used_fen, status, grade, price_tier, valid_to, owner, movement_count, opened_at)
                values (?, ?, ?, ?, ?, ?, 0, 0, 0, 'ACTIVE', ?, ?, ?, ?, 0, ?)
                """)
                .params(Arrays.asList(
                        terms.id(),
                        terms.customerId(),
                        terms.lenderId(),
                        terms.productCode(),
                        terms.contractNo(),
                        terms.revolving(),
                        terms.grade(),
                        terms.priceTier(),
                        terms.validTo(),
                        terms.owner().name(),
                        Timestamp.from(clock.instant())))
                .update();
        book(account);
    }

    /** Writes the new state and its movements; the account must be locked by this transaction. */
    void book(LimitAccount account) {
        var changes = account.changes();
        if (changes.isEmpty()) {
            return;
        }
        var update = LimitRows.UPDATE_STATE;
        var rows = changes.stream().map(change -> MOVEMENT_VALUES).collect(Collectors.joining(", "));
        var params = new ArrayList<@Nullable Object>(LimitRows.stateOf(account));
        var by = CurrentCall.actor().toString();
        var at = Timestamp.from(clock.instant());
        for (var change : changes) {
            params.add(account.terms().customerId());
            params.add(account.terms().id());
            params.add(change.sequence());
            params.add(change.type().name());
            params.add(change.amountFen());
            params.add(change.roomBeforeFen());
            params.add(change.roomAfterFen());
            params.add(change.cause().businessType());
            params.add(change.cause().businessNo());
            params.add(change.cause().note());
            params.add(by);
            params.add(at);
        }
        jdbc.sql("with account as (" + update + """
                )
                insert into limit_movement (customer_id, limit_account_id, sequence, type, amount_fen, room_before_fen,
                    room_after_fen, business_type, business_no, note, booked_by, booked_at)
                values\s""" + rows).params(params).update();
        if (account.terms().isKeptByLender()) {
            tellLender.moved(account);
        }
    }

    /** Writes the status alone: what ends by the calendar is no movement. */
    void store(LimitAccount account) {
        jdbc.sql(LimitRows.UPDATE_STATE).params(LimitRows.stateOf(account)).update();
    }

    /** Accounts that ended before this date and do not say so yet. */
    List<LimitTerms> ended(LocalDate today, int limit) {
        return jdbc.sql("""
                select a.* from limit_account a
                 where a.valid_to < ? and a.status in ('ACTIVE', 'FROZEN') order by a.valid_to limit ?
                """).params(today, limit).query(LimitRows::account).list().stream()
                .map(LimitAccount::terms)
                .toList();
    }
}
