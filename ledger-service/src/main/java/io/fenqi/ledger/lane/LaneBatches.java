package io.fenqi.ledger.lane;

import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Draft;
import io.fenqi.ledger.admission.LaneState;
import io.fenqi.ledger.admission.Lookups;
import io.fenqi.ledger.admission.Outcome;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides batches and commits them, for as long as one ownership of the lane lasts. */
final class LaneBatches {
    private static final String KNOWN_ID = "LG002";
    private static final String DAY_CLOSED = "LG003";
    private static final int TRIES = 3;

    private final LaneOwnership ownership;
    private final LaneReading reading;
    private final BatchStore store;
    private final Clock clock;
    private final int accountsInMemory;
    private final Set<YearMonth> partitioned = new HashSet<>();
    private LaneState state;

    LaneBatches(LaneOwnership ownership, int lane, Clock clock, int accountsInMemory) {
        this.ownership = ownership;
        this.reading = new LaneReading(ownership.connection(), lane);
        this.store = new BatchStore(ownership.connection(), ownership.epoch());
        this.clock = clock;
        this.accountsInMemory = accountsInMemory;
        this.state = reading.load();
    }

    /**
     * Decides, commits and only then answers; if it throws, the tickets not answered may or may not be committed. A
     * command whose values the database refuses fails alone: the others are committed one by one.
     */
    void commit(List<Ticket> tickets) throws SQLException {
        try {
            commitTogether(tickets);
        } catch (SQLException failure) {
            if (!refusesValues(failure)) {
                throw failure;
            }
            if (tickets.size() == 1) {
                tickets.getFirst().promise().completeExceptionally(failure);
                return;
            }
            for (var ticket : tickets) {
                commit(List.of(ticket));
            }
        }
    }

    /** Data exceptions and violated constraints: an answer of the server, so nothing is committed. */
    private static boolean refusesValues(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    private void commitTogether(List<Ticket> tickets) throws SQLException {
        var commands = tickets.stream().map(Ticket::command).toList();
        var lookups = reading.prepare(state, commands);
        for (var attempt = 1; ; attempt++) {
            var draft = state.draft(clock.instant(), lookups);
            var outcomes = decide(draft, tickets);
            try {
                if (!draft.isEmpty()) {
                    ensurePartition(draft);
                    state.accept(draft, store.write(state, draft));
                }
                outcomes.forEach((ticket, outcome) -> ticket.promise().complete(outcome));
                forgetIfMany();
                return;
            } catch (SQLException failure) {
                lookups = afterRollback(failure, attempt, commands, lookups);
            }
        }
    }

    /** Two errors say for certain that nothing was committed, and what to know better before deciding again. */
    private Lookups afterRollback(SQLException failure, int attempt, List<Command> commands, Lookups lookups)
            throws SQLException {
        if (attempt == TRIES) {
            throw failure;
        }
        return switch (String.valueOf(failure.getSQLState())) {
            case KNOWN_ID -> lookups.withKnown(reading.known(commands));
            case DAY_CLOSED -> {
                state = reading.load();
                yield reading.prepare(state, commands).withKnown(lookups.known());
            }
            default -> throw failure;
        };
    }

    /** A command that cannot be decided fails alone: it has changed nothing. */
    private static Map<Ticket, Outcome> decide(Draft draft, List<Ticket> tickets) {
        var outcomes = new IdentityHashMap<Ticket, Outcome>();
        for (var ticket : tickets) {
            try {
                outcomes.put(ticket, draft.decide(ticket.command()));
            } catch (RuntimeException defect) {
                ticket.promise().completeExceptionally(defect);
            }
        }
        return outcomes;
    }

    /** Months are made ahead by a job; this is for a clock that jumped, and quick if the month is there. */
    private void ensurePartition(Draft draft) throws SQLException {
        var month = YearMonth.from(draft.accountingDate());
        if (!partitioned.add(month)) {
            return;
        }
        try (var call = ownership.connection().prepareStatement("select ensure_month(?)")) {
            call.setObject(1, month.atDay(1));
            call.execute();
        }
    }

    private void forgetIfMany() {
        if (state.accountCount() > accountsInMemory) {
            state = reading.load();
        }
    }
}
