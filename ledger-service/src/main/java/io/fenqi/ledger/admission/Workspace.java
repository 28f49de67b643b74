package io.fenqi.ledger.admission;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.journal.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the commands of one batch have changed so far, laid over what the lane has committed. */
final class Workspace {
    private final LaneState committed;
    private final Lookups lookups;
    private final Map<AccountCode, AccountState> accounts = new LinkedHashMap<>();
    private final Map<UUID, Hold> holds = new LinkedHashMap<>();
    private final List<Journal> journals = new ArrayList<>();
    final Instant now;
    final LocalDate accountingDate;

    Workspace(LaneState committed, Instant now, Lookups lookups) {
        this.committed = committed;
        this.lookups = lookups;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.accountingDate = committed.head().accountingDateOn(BusinessTime.dateOf(now));
    }

    Trial trial() {
        return new Trial(this::account);
    }

    AccountState account(AccountCode code) {
        var account = accounts.get(code);
        return account == null ? committed.account(code) : account;
    }

    Optional<Hold> hold(UUID id) {
        return Optional.ofNullable(holds.get(id))
                .or(() -> committed.openHold(id))
                .or(() -> Optional.ofNullable(lookups.endedHolds().get(id)));
    }

    /** The holds that are open now, as changed by this batch; at most so many. */
    List<Hold> openHoldsOverNow(int limit) {
        return committed.eachOpenHold().stream()
                .filter(hold -> !holds.containsKey(hold.id()) && hold.isOverAt(now))
                .limit(limit)
                .toList();
    }

    boolean isReversed(UUID journalId) {
        return lookups.reversed().contains(journalId)
                || journals.stream().anyMatch(journal -> journalId.equals(journal.reversalOf()));
    }

    /** Takes over what a command changed, if every account allows it; else it leaves no trace. */
    Outcome book(Trial trial, Booking booking) {
        var objection = trial.objection();
        if (objection.isPresent()) {
            var account = objection.get();
            return new Outcome.Refused(account.refusal(), account.code() + " does not cover it");
        }
        var valueDate = booking.note().valueDate();
        var journal = new Journal(
                committed.lane(),
                committed.head().journalNumber() + journals.size() + 1,
                booking.id(),
                booking.caller(),
                booking.note().actor(),
                booking.event(),
                booking.lenderId(),
                booking.amountFen(),
                accountingDate,
                valueDate == null ? accountingDate : valueDate,
                now,
                booking.note().reference(),
                booking.reversalOf(),
                trial.entries());
        take(trial);
        journals.add(journal);
        return new Outcome.Posted(journal);
    }

    void take(Trial trial) {
        accounts.putAll(trial.changes());
    }

    Outcome keep(Hold hold) {
        holds.put(hold.id(), hold);
        return new Outcome.HoldIs(hold);
    }

    Map<AccountCode, AccountState> accounts() {
        return accounts;
    }

    Map<UUID, Hold> holds() {
        return holds;
    }

    List<Journal> journals() {
        return journals;
    }
}
