package io.fenqi.ledger.lane;

import io.fenqi.ledger.account.Side;
import io.fenqi.ledger.admission.Answer;
import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Draft;
import io.fenqi.ledger.admission.Hold;
import io.fenqi.ledger.admission.HoldStatus;
import io.fenqi.ledger.admission.LaneState;
import io.fenqi.ledger.journal.Batch;
import io.fenqi.ledger.journal.Entry;
import io.fenqi.ledger.journal.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commits what a draft decided: one call, one round trip, one transaction. */
final class BatchStore {
    private static final int PARAMETERS = 11 + 9 + 7 + 11 + 8 + 7 + 7 + 4;
    private static final String CALL = "select write_batch(" + "?, ".repeat(PARAMETERS - 1) + "?)";
    private static final String CALL_WITH_SUSPENSIONS = CALL + ", keep_suspensions(?, ?, ?, ?)";

    private final Connection connection;
    private final long epoch;

    BatchStore(Connection connection, long epoch) {
        this.connection = connection;
        this.epoch = epoch;
    }

    /** Commits or throws; answers the link of the chain if the draft booked anything. */
    Optional<Batch> write(LaneState state, Draft draft) throws SQLException {
        var batch = draft.batch(epoch);
        boolean suspends = !draft.suspensions().isEmpty();
        try (var call = connection.prepareStatement(suspends ? CALL_WITH_SUSPENSIONS : CALL)) {
            var columns = new Columns(call);
            link(columns, state, draft, batch);
            journals(columns, draft.journals());
            entries(columns, draft.journals());
            accounts(columns, draft);
            newHolds(columns, draft);
            endedHolds(columns, draft);
            answers(columns, draft);
            lines(columns, draft);
            if (suspends) {
                suspensions(columns, state, draft);
            }
            call.execute();
        }
        return batch;
    }

    private void link(Columns columns, LaneState state, Draft draft, Optional<Batch> batch) throws SQLException {
        var head = state.head();
        columns.value(state.lane())
                .value(epoch)
                .value(draft.accountingDate())
                .value(draft.now().atOffset(ZoneOffset.UTC))
                .value(batch.map(Batch::number).orElse(head.batchNumber()))
                .value(head.batchHash())
                .value(batch.map(Batch::root).orElse(""))
                .value(batch.map(Batch::hash).orElse(head.batchHash()))
                .value(head.journalNumber() + 1)
                .value(batch.map(Batch::journalCount).orElse(0))
                .value(batch.map(Batch::sumFen).orElse(0L));
    }

    private static void journals(Columns columns, List<Journal> journals) throws SQLException {
        columns.ids(journals, Journal::id)
                .texts(journals, Journal::caller)
                .texts(journals, Journal::actor)
                .texts(journals, journal -> journal.event().name())
                .texts(journals, Journal::lenderId)
                .numbers(journals, Journal::amountFen)
                .texts(journals, journal -> journal.valueDate().toString())
                .texts(journals, Journal::reference)
                .ids(journals, Journal::reversalOf);
    }

    /** An entry with its place: journals are read back by number and position. */
    private record Placed(long journal, int position, Entry entry) {}

    private static void entries(Columns columns, List<Journal> journals) throws SQLException {
        var placed = new ArrayList<Placed>(journals.size() * 4);
        for (var journal : journals) {
            var position = 0;
            for (var entry : journal.entries()) {
                placed.add(new Placed(journal.number(), ++position, entry));
            }
        }
        columns.texts(placed, row -> row.entry().account().text())
                .numbers(placed, row -> row.entry().sequence())
                .numbers(placed, Placed::journal)
                .numbers(placed, Placed::position)
                .texts(placed, row -> row.entry().side() == Side.DEBIT ? "D" : "C")
                .numbers(placed, row -> row.entry().amountFen())
                .numbers(placed, row -> row.entry().balanceAfterFen());
    }

    private static void accounts(Columns columns, Draft draft) throws SQLException {
        var accounts = draft.changedAccounts();
        columns.texts(accounts, account -> account.code().text())
                .texts(accounts, account -> account.code().type().name())
                .texts(accounts, account -> account.code().owner())
                .numbers(accounts, account -> draft.before(account).balanceFen())
                .numbers(accounts, account -> draft.before(account).heldFen())
                .numbers(accounts, account -> draft.before(account).sequence())
                .numbers(accounts, account -> account.balanceFen())
                .numbers(accounts, account -> account.heldFen())
                .numbers(accounts, account -> account.sequence())
                .numbers(accounts, account -> account.lineFen())
                .texts(accounts, account -> account.lineValidTo().toString());
    }

    private static void newHolds(Columns columns, Draft draft) throws SQLException {
        var holds = draft.changedHolds().stream().filter(draft::isNew).toList();
        columns.ids(holds, Hold::id)
                .texts(holds, Hold::caller)
                .texts(holds, Hold::lenderId)
                .numbers(holds, Hold::amountFen)
                .numbers(holds, Hold::positionFen)
                .numbers(holds, Hold::advanceFen)
                .texts(holds, hold -> hold.expiresAt().toString())
                .texts(holds, Hold::reference);
    }

    private static void endedHolds(Columns columns, Draft draft) throws SQLException {
        var holds = draft.changedHolds().stream()
                .filter(hold -> hold.status() != HoldStatus.HELD)
                .toList();
        columns.ids(holds, Hold::id)
                .texts(holds, hold -> hold.status().name())
                .ids(
                        holds,
                        hold -> hold.posting() == null ? null : hold.posting().journalId())
                .nullableNumbers(holds, BatchStore::journalNumber)
                .texts(
                        holds,
                        hold -> hold.posting() == null ? null : hold.posting().merchantNo())
                .nullableNumbers(holds, BatchStore::postedFen)
                .texts(
                        holds,
                        hold -> hold.posting() == null ? null : hold.posting().reference());
    }

    private static @Nullable Long journalNumber(Hold hold) {
        return hold.posting() == null ? null : hold.posting().journalNumber();
    }

    private static @Nullable Long postedFen(Hold hold) {
        return hold.posting() == null ? null : hold.posting().amountFen();
    }

    private static void answers(Columns columns, Draft draft) throws SQLException {
        var answers = draft.answers();
        columns.ids(answers, answer -> answer.key().id())
                .texts(answers, answer -> answer.key().caller())
                .texts(answers, answer -> answer.kind().name())
                .texts(answers, answer -> answer.key().hash())
                .texts(
                        answers,
                        answer -> answer.refusal() == null
                                ? null
                                : answer.refusal().name())
                .texts(answers, Answer::detail)
                .nullableNumbers(answers, BatchStore::journalNumber);
    }

    private static @Nullable Long journalNumber(Answer answer) {
        return answer.journal() == null ? null : answer.journal().number();
    }

    private static void lines(Columns columns, Draft draft) throws SQLException {
        var lines = draft.lines();
        columns.texts(lines, Command.SetAdvanceLine::lenderId)
                .numbers(lines, Command.SetAdvanceLine::lineFen)
                .texts(lines, line -> line.validTo().toString())
                .texts(lines, Command.SetAdvanceLine::approvedBy);
    }

    private static void suspensions(Columns columns, LaneState state, Draft draft) throws SQLException {
        var suspensions = draft.suspensions();
        columns.value(state.lane())
                .texts(suspensions, Command.SuspendAdvances::lenderId)
                .texts(suspensions, suspension -> String.valueOf(suspension.suspended()))
                .texts(suspensions, Command.SuspendAdvances::reason);
    }
}
