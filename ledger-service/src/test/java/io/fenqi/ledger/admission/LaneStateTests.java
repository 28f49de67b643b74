package io.fenqi.ledger.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.account.Side;
import io.fenqi.ledger.journal.Batch;
import io.fenqi.ledger.journal.Digest;
import io.fenqi.ledger.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lane's decisions against the plainest ledger one can think of, every invariant after every step. */
class LaneStateTests {
    private static final String[] LENDERS = {"BANK-A", "BANK-B", "BANK-C"};
    private static final int STEPS = 1_500;

    private final LaneState state = new LaneState(3, ChainHead.START, List.of(), List.of());
    private final ReferenceLedger reference = new ReferenceLedger();
    private final Map<UUID, Hold> endedHolds = new HashMap<>();
    private final Set<UUID> reversed = new HashSet<>();
    private final Set<Lookups.KnownRequest> known = new HashSet<>();
    private final List<Journal> journals = new ArrayList<>();
    private final List<Batch> batches = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_201})
    void decidesLikeThePlainestLedger(long seed) {
        var commands = new RandomCommands(seed, LENDERS);
        var random = new Random(seed);
        var now = Instant.parse("2026-12-01T00:00:00Z");
        for (var step = 0; step < STEPS; ) {
            now = now.plusSeconds(random.nextInt(1_800));
            var draft = state.draft(now, new Lookups(Map.copyOf(endedHolds), Set.copyOf(reversed), Set.copyOf(known)));
            for (var inBatch = 1 + random.nextInt(6); inBatch > 0; inBatch--, step++) {
                var command = commands.next(now);
                var expected = reference.decide(command, draft.now(), draft.accountingDate());
                assertThat(wordFor(draft.decide(command)))
                        .as("step %d: %s", step, command)
                        .isEqualTo(expected);
            }
            commit(draft);
            draft.journals().forEach(commands::booked);
            checkInvariants();
        }
        assertThat(journals).hasSizeGreaterThan(200);
        replayGivesTheSameRoot();
    }

    private void commit(Draft draft) {
        var batch = draft.batch(1);
        state.accept(draft, batch);
        batch.ifPresent(batches::add);
        journals.addAll(draft.journals());
        draft.changedHolds().stream()
                .filter(hold -> hold.status() != HoldStatus.HELD)
                .forEach(hold -> endedHolds.put(hold.id(), hold));
        draft.journals().stream()
                .filter(journal -> journal.reversalOf() != null)
                .forEach(journal -> reversed.add(journal.reversalOf()));
        draft.answers().forEach(answer -> known.add(answer.key().use()));
    }

    static String wordFor(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted ignored -> "Posted";
            case Outcome.HoldIs is -> "HoldIs " + is.hold().status();
            case Outcome.LineSet ignored -> "LineSet";
            case Outcome.Expired expired -> "Expired " + expired.count();
            case Outcome.Refused refused -> "Refused " + refused.refusal();
            case Outcome.Known ignored -> "Known";
        };
    }

    private void checkInvariants() {
        var debits = 0L;
        for (var type : AccountType.values()) {
            for (var owner : List.of("", "BANK-A", "BANK-B", "BANK-C", "M0", "M1", "C1", "K1", "P1")) {
                if ((type.owner() == io.fenqi.ledger.account.Owner.HOUSE) == owner.isEmpty()) {
                    var account = state.account(new AccountCode(type, owner));
                    assertThat(account.balanceFen()).isEqualTo(reference.balance(account.code()));
                    assertThat(type.isFloored() && account.balanceFen() < 0).isFalse();
                    debits += type.normalSide() == Side.DEBIT ? account.balanceFen() : -account.balanceFen();
                }
            }
        }
        assertThat(debits).as("debits are credits").isZero();
        for (var lender : LENDERS) {
            var position = state.account(AccountCode.of(AccountType.LENDER_POSITION, lender));
            var advance = state.account(AccountCode.of(AccountType.ADVANCE_RECEIVABLE, lender));
            assertThat(position.heldFen()).isEqualTo(reference.held(lender));
            assertThat(advance.heldFen()).isEqualTo(reference.advanceHeld(lender));
            assertThat(position.availableFen()).isNotNegative();
        }
        assertThat(state.openHolds().keySet()).isEqualTo(reference.open.keySet());
    }

    /** Entries tell the same story as the balances, the numbers have no gaps, and the chain comes out the same. */
    private void replayGivesTheSameRoot() {
        var balances = new HashMap<AccountCode, Long>();
        var sequences = new HashMap<AccountCode, Long>();
        var number = 0L;
        for (var journal : journals) {
            assertThat(journal.number()).isEqualTo(++number);
            for (var entry : journal.entries()) {
                var delta =
                        entry.side() == entry.account().type().normalSide() ? entry.amountFen() : -entry.amountFen();
                assertThat(balances.merge(entry.account(), delta, Long::sum)).isEqualTo(entry.balanceAfterFen());
                assertThat(sequences.merge(entry.account(), 1L, Long::sum)).isEqualTo(entry.sequence());
            }
        }
        var hash = Digest.NONE;
        for (var batch : batches) {
            var first = Math.toIntExact(batch.firstJournal() - 1);
            var again = Batch.over(journals.subList(first, first + batch.journalCount()), batch.number(), 1, hash);
            assertThat(again).isEqualTo(batch);
            hash = again.hash();
        }
        assertThat(state.head().batchHash()).isEqualTo(hash);
        assertThat(BusinessTime.dateOf(journals.getLast().postedAt()))
                .isEqualTo(journals.getLast().accountingDate());
    }
}
