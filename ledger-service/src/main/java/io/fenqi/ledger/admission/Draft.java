package io.fenqi.ledger.admission;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.journal.Batch;
import io.fenqi.ledger.journal.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The decisions on one batch of commands, in order, on top of what is committed; nothing is final until accepted. */
public final class Draft {
    private final LaneState committed;
    private final Lookups lookups;
    private final Workspace work;
    private final JournalRules journalRules;
    private final HoldRules holdRules;
    private final Map<Lookups.KnownRequest, Answer> answers = new LinkedHashMap<>();
    private final List<Command.SetAdvanceLine> lines = new ArrayList<>();
    private final List<Command.SuspendAdvances> suspensions = new ArrayList<>();

    Draft(LaneState committed, Instant now, Lookups lookups) {
        this.committed = committed;
        this.lookups = lookups;
        this.work = new Workspace(committed, now, lookups);
        this.journalRules = new JournalRules(work);
        this.holdRules = new HoldRules(work);
    }

    /** Decides the next command; what it changes is seen by the commands after it. */
    public Outcome decide(Command command) {
        return switch (command) {
            case Command.PostJournal post -> once(post.key(), Answer.Kind.JOURNAL, () -> journalRules.post(post));
            case Command.ReverseJournal reverse ->
                once(reverse.key(), Answer.Kind.JOURNAL, () -> journalRules.reverse(reverse));
            case Command.PlaceHold place -> {
                var used = work.hold(place.key().id()).isPresent();
                yield used ? new Outcome.Known() : once(place.key(), Answer.Kind.HOLD, () -> holdRules.place(place));
            }
            case Command.PostHold post -> postHold(post);
            case Command.VoidHold release -> {
                var hold = work.hold(release.holdId());
                var tombstone = new RequestKey(release.caller(), release.holdId(), "");
                yield hold.isPresent()
                        ? holdRules.release(release, hold.get())
                        : once(tombstone, Answer.Kind.TOMBSTONE, () -> holdRules.leaveTombstone(release));
            }
            case Command.ExpireHolds ignored -> holdRules.expire();
            case Command.SetAdvanceLine line -> setLine(line);
            case Command.SuspendAdvances suspension -> suspend(suspension);
        };
    }

    private Outcome once(RequestKey key, Answer.Kind kind, Supplier<Outcome> decision) {
        if (answers.containsKey(key.use()) || lookups.isKnown(key)) {
            return new Outcome.Known();
        }
        var outcome = decision.get();
        answers.put(key.use(), Answer.of(key, kind, outcome));
        return outcome;
    }

    private Outcome postHold(Command.PostHold post) {
        var outcome = holdRules.post(post);
        if (outcome instanceof Outcome.HoldIs) {
            var journal = work.journals().getLast();
            answers.put(post.key().use(), new Answer(post.key(), Answer.Kind.JOURNAL, null, "", journal));
        }
        return outcome;
    }

    private Outcome setLine(Command.SetAdvanceLine line) {
        lines.add(line);
        return changeAdvance(line.lenderId(), advance -> advance.withLine(line.lineFen(), line.validTo()));
    }

    /** What is so already leaves no trace. */
    private Outcome suspend(Command.SuspendAdvances suspension) {
        var advance = work.account(AccountCode.of(AccountType.ADVANCE_RECEIVABLE, suspension.lenderId()));
        if (advance.lineSuspended() == suspension.suspended()) {
            return new Outcome.LineSet(advance);
        }
        suspensions.add(suspension);
        return changeAdvance(suspension.lenderId(), before -> before.suspended(suspension.suspended()));
    }

    private Outcome changeAdvance(String lenderId, UnaryOperator<AccountState> change) {
        var trial = work.trial();
        var advance = change.apply(trial.account(AccountCode.of(AccountType.ADVANCE_RECEIVABLE, lenderId)));
        trial.put(advance);
        work.take(trial);
        return new Outcome.LineSet(advance);
    }

    /** Whether there is anything to commit. */
    public boolean isEmpty() {
        return answers.isEmpty() && work.accounts().isEmpty() && work.holds().isEmpty();
    }

    public LocalDate accountingDate() {
        return work.accountingDate;
    }

    public Instant now() {
        return work.now;
    }

    public List<Journal> journals() {
        return List.copyOf(work.journals());
    }

    public Collection<AccountState> changedAccounts() {
        return work.accounts().values();
    }

    /** The state of an account before this batch. */
    public AccountState before(AccountState changed) {
        return committed.account(changed.code());
    }

    public Collection<Hold> changedHolds() {
        return work.holds().values();
    }

    /** Whether a hold first appears in this batch. */
    public boolean isNew(Hold hold) {
        return committed.openHold(hold.id()).isEmpty();
    }

    public Collection<Answer> answers() {
        return answers.values();
    }

    public List<Command.SetAdvanceLine> lines() {
        return List.copyOf(lines);
    }

    public List<Command.SuspendAdvances> suspensions() {
        return List.copyOf(suspensions);
    }

    /** The link this batch adds to the lane's hash chain, if it books anything. */
    public Optional<Batch> batch(long epoch) {
        return work.journals().isEmpty()
                ? Optional.empty()
                : Optional.of(Batch.over(
                        work.journals(),
                        committed.head().batchNumber() + 1,
                        epoch,
                        committed.head().batchHash()));
    }
}
