package io.fenqi.ledger.lane;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.admission.AccountState;
import io.fenqi.ledger.admission.ChainHead;
import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Hold;
import io.fenqi.ledger.admission.LaneState;
import io.fenqi.ledger.admission.Lookups;
import io.fenqi.ledger.admission.Lookups.KnownRequest;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads what a lane's decisions need from the database, on the connection that owns the lane. */
final class LaneReading {
    private final JdbcClient jdbc;
    private final int lane;

    LaneReading(Connection connection, int lane) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.lane = lane;
    }

    /** The lane as committed: lenders' funds and open holds now, other accounts when they are needed. */
    LaneState load() {
        var head = jdbc.sql("""
                        select l.batch_number, l.batch_hash, l.journal_number, l.closed_through,
                               coalesce(b.accounting_date, date '1970-01-01') last_day
                          from lane l left join batch b on b.lane = l.lane and b.number = l.batch_number
                         where l.lane = ?
                        """)
                .param(lane)
                .query((row, n) -> new ChainHead(
                        row.getLong("batch_number"),
                        row.getString("batch_hash"),
                        row.getLong("journal_number"),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("closed_through", LocalDate.class)))
                .single();
        var accounts = jdbc.sql("""
                        select * from balance
                         where lane = ? and account_type in ('LENDER_POSITION', 'ADVANCE_RECEIVABLE')
                        """).param(lane).query(Rows::account).list();
        var holds = jdbc.sql("select * from hold where lane = ? and status = 'HELD'")
                .param(lane)
                .query(Rows::hold)
                .list();
        return new LaneState(lane, head, accounts, holds);
    }

    /** Completes the state, and looks up what the commands must know of the past. */
    Lookups prepare(LaneState state, Collection<Command> commands) {
        var unknown = state.unknownAccounts(commands);
        if (!unknown.isEmpty()) {
            tell(state, unknown);
        }
        var ended = state.unknownHolds(commands);
        var originals = new HashSet<UUID>();
        for (var command : commands) {
            if (command instanceof Command.ReverseJournal reverse) {
                originals.add(reverse.original().id());
            }
        }
        return ended.isEmpty() && originals.isEmpty()
                ? Lookups.NONE
                : new Lookups(holds(ended), reversed(originals), Set.of());
    }

    private void tell(LaneState state, Set<AccountCode> unknown) {
        var codes = unknown.stream().map(AccountCode::text).toList();
        var stored = jdbc.sql("select * from balance where lane = :lane and account in (:codes)")
                .param("lane", lane)
                .param("codes", codes)
                .query(Rows::account)
                .list();
        unknown.forEach(code -> state.know(AccountState.opened(code)));
        stored.forEach(state::know);
    }

    /** Which of the commands' ids are used up; a hold's id is used up for every caller. */
    Set<KnownRequest> known(Collection<Command> commands) {
        var callers = new HashMap<UUID, Set<String>>();
        for (var command : commands) {
            var name = command.usesId();
            name.ifPresent(used ->
                    callers.computeIfAbsent(used.id(), id -> new HashSet<>()).add(used.caller()));
        }
        if (callers.isEmpty()) {
            return Set.of();
        }
        var known =
                new HashSet<KnownRequest>(jdbc.sql("select caller, request_id from request where request_id in (:ids)")
                        .param("ids", callers.keySet())
                        .query((row, n) -> new KnownRequest(row.getString(1), row.getObject(2, UUID.class)))
                        .list());
        for (var id : holds(callers.keySet()).keySet()) {
            callers.getOrDefault(id, Set.of()).forEach(caller -> known.add(new KnownRequest(caller, id)));
        }
        return known;
    }

    private Map<UUID, Hold> holds(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from hold where lane = :lane and id in (:ids)")
                .param("lane", lane)
                .param("ids", ids)
                .query(Rows::hold)
                .stream()
                .collect(Collectors.toMap(Hold::id, Function.identity()));
    }

    private Set<UUID> reversed(Set<UUID> originals) {
        if (originals.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select original_id from reversal where lane = :lane and original_id in (:ids)")
                .param("lane", lane)
                .param("ids", originals)
                .query(UUID.class)
                .list());
    }
}
