package io.fenqi.ledger.admission;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.journal.Batch;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one lane has committed, as far as decisions need it: balances, open holds and the end of its hash chain. It
 * changes only by accepting a draft whose changes are committed; one thread at a time.
 */
public final class LaneState {
    private final int lane;
    private final Map<AccountCode, AccountState> accounts = new HashMap<>();
    private final Map<UUID, Hold> openHolds = new HashMap<>();
    private ChainHead head;

    public LaneState(int lane, ChainHead head, Collection<AccountState> accounts, Collection<Hold> openHolds) {
        this.lane = lane;
        this.head = head;
        accounts.forEach(this::know);
        openHolds.forEach(hold -> this.openHolds.put(hold.id(), hold));
    }

    /** The accounts that the commands need and that nobody has told this state of. */
    public Set<AccountCode> unknownAccounts(Collection<Command> commands) {
        var unknown = new LinkedHashSet<AccountCode>();
        for (var command : commands) {
            for (var code : command.accounts()) {
                if (!accounts.containsKey(code)) {
                    unknown.add(code);
                }
            }
        }
        return unknown;
    }

    /** The holds that the commands want to end and that are not open. */
    public Set<UUID> unknownHolds(Collection<Command> commands) {
        var unknown = new LinkedHashSet<UUID>();
        for (var command : commands) {
            command.endsHold().filter(id -> !openHolds.containsKey(id)).ifPresent(unknown::add);
        }
        return unknown;
    }

    /** Tells the stored state of an account; one that is not stored starts empty on first use. */
    public void know(AccountState account) {
        accounts.put(account.code(), account);
    }

    /** Starts deciding a batch at an instant. */
    public Draft draft(Instant now, Lookups lookups) {
        return new Draft(this, now, lookups);
    }

    /** Makes a committed draft the present, with the batch it was committed as, if it booked anything. */
    public void accept(Draft draft, Optional<Batch> batch) {
        draft.changedAccounts().forEach(this::know);
        for (var hold : draft.changedHolds()) {
            if (hold.status() == HoldStatus.HELD) {
                openHolds.put(hold.id(), hold);
            } else {
                openHolds.remove(hold.id());
            }
        }
        batch.ifPresent(link -> head = head.after(link));
    }

    public int lane() {
        return lane;
    }

    public ChainHead head() {
        return head;
    }

    public AccountState account(AccountCode code) {
        var account = accounts.get(code);
        return account == null ? AccountState.opened(code) : account;
    }

    /** How many accounts are kept in memory. */
    public int accountCount() {
        return accounts.size();
    }

    public Map<UUID, Hold> openHolds() {
        return Map.copyOf(openHolds);
    }

    Optional<Hold> openHold(UUID id) {
        return Optional.ofNullable(openHolds.get(id));
    }

    Collection<Hold> eachOpenHold() {
        return openHolds.values();
    }
}
