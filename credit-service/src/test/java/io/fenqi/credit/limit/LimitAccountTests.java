package io.fenqi.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.credit.limit.LimitAccount.Cause;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitAccountTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Cause CAUSE = new Cause("TEST", "1", null);

    private final LimitAccount account = open(1_000);

    private static LimitAccount open(long totalFen) {
        var terms = new LimitTerms(
                UUID.randomUUID(), UUID.randomUUID(), "BANK-1", "P-1", "CT1", true, "A", "STANDARD", TODAY.plusDays(1));
        return LimitAccount.open(terms, totalFen, CAUSE);
    }

    @Test
    void lastDayIsValidAndTheDayAfterIsNot() {
        account.hold(100, TODAY.plusDays(1), CAUSE);

        refused("LIMIT_EXPIRED", () -> account.hold(100, TODAY.plusDays(2), CAUSE));
        assertThat(account.availableFen(TODAY.plusDays(2))).isZero();
        assertThat(account.statusOn(TODAY.plusDays(2))).isEqualTo(LimitStatus.EXPIRED);
    }

    @Test
    void reasonsStackAndOnlyTheLastOneGoneThaws() {
        account.freeze(FreezeReason.OVERDUE, CAUSE);
        account.freeze(FreezeReason.FRAUD, CAUSE);
        account.freeze(FreezeReason.FRAUD, CAUSE);
        account.unfreeze(FreezeReason.OVERDUE, CAUSE);

        refused("LIMIT_FROZEN", () -> account.hold(1, TODAY, CAUSE));
        account.unfreeze(FreezeReason.FRAUD, CAUSE);
        account.hold(1, TODAY, CAUSE);
        assertThat(account.changes().stream().map(LimitAccount.Change::type))
                .containsExactly(
                        MovementType.GRANT,
                        MovementType.FREEZE,
                        MovementType.FREEZE,
                        MovementType.UNFREEZE,
                        MovementType.UNFREEZE,
                        MovementType.HOLD);
    }

    @Test
    void frozenLimitKeepsItsPromisesAndCountsRepaymentsWithoutOfferingThem() {
        account.hold(400, TODAY, CAUSE);
        account.freeze(FreezeReason.LENDER_ORDER, CAUSE);
        account.use(400, 400, CAUSE);
        account.reuse(400, 250, CAUSE);

        assertThat(account.balance()).isEqualTo(new LimitBalance(1_000, 0, 250));
        assertThat(account.availableFen(TODAY)).isZero();
    }

    @Test
    void restoreThatProvesFalseMayOverUseTheLimit() {
        account.hold(1_000, TODAY, CAUSE);
        account.use(1_000, 1_000, CAUSE);
        account.reuse(1_000, 400, CAUSE);
        account.hold(600, TODAY, CAUSE);
        account.reuse(400, 1_000, CAUSE);

        assertThat(account.balance().overLimitFen()).isEqualTo(600);
        refused("LIMIT_INSUFFICIENT", () -> account.hold(1, TODAY, CAUSE));
    }

    @Test
    void expiredLimitIsThawedWithoutComingBackToLife() {
        account.freeze(FreezeReason.OVERDUE, CAUSE);
        assertThat(account.expire(TODAY.plusDays(2))).isTrue();
        account.unfreeze(FreezeReason.OVERDUE, CAUSE);

        assertThat(account.status()).isEqualTo(LimitStatus.EXPIRED);
        assertThat(account.expire(TODAY.plusDays(3))).isFalse();
    }

    private record Use(long usedFen, long stillUsedFen) {}

    /** A limit as one would write it on paper: what was granted, which holds are open, what is owed. */
    private static final class Paper {
        long total;
        final List<Long> holds = new ArrayList<>();
        final List<Use> uses = new ArrayList<>();

        long owed() {
            return uses.stream().mapToLong(Use::stillUsedFen).sum();
        }

        long room() {
            return total - owed() - holds.stream().mapToLong(Long::longValue).sum();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 20261201, 42})
    void randomSequencesAgreeWithPaperAndReplay(long seed) {
        var random = new Random(seed);
        var paper = new Paper();
        paper.total = 1_000;
        var limit = open(1_000);
        for (int step = 0; step < 3_000; step++) {
            boolean done = step(random, paper, limit);
            if (!done) {
                assertThat(limit.balance().roomFen())
                        .as("a refusal changed nothing")
                        .isEqualTo(paper.room());
            }
            assertThat(limit.balance().roomFen()).isEqualTo(paper.room());
            assertThat(limit.balance().usedFen()).isEqualTo(paper.owed());
            assertThat(limit.balance().totalFen()).isEqualTo(paper.total);
        }
        assertReplays(limit);
    }

    private static boolean step(Random random, Paper paper, LimitAccount limit) {
        long amount = 1 + random.nextInt(300);
        try {
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    boolean hasRoom = amount <= paper.room();
                    limit.hold(amount, TODAY, CAUSE);
                    assertThat(hasRoom).as("never more than there is").isTrue();
                    paper.holds.add(amount);
                }
                case 2 -> {
                    if (!paper.holds.isEmpty()) {
                        long held = paper.holds.remove(random.nextInt(paper.holds.size()));
                        long used = 1 + random.nextLong(held);
                        limit.use(held, used, CAUSE);
                        paper.uses.add(new Use(used, used));
                    }
                }
                case 3 -> {
                    if (!paper.holds.isEmpty()) {
                        limit.release(paper.holds.removeFirst(), CAUSE);
                    }
                }
                case 4 -> {
                    if (!paper.uses.isEmpty()) {
                        var use = paper.uses.remove(random.nextInt(paper.uses.size()));
                        long stillUsed = random.nextLong(use.usedFen() + 1);
                        limit.reuse(use.stillUsedFen(), stillUsed, CAUSE);
                        paper.uses.add(new Use(use.usedFen(), stillUsed));
                    }
                }
                default -> {
                    paper.total = random.nextInt(2_000);
                    limit.adjustTo(paper.total, CAUSE);
                }
            }
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static void assertReplays(LimitAccount limit) {
        var replayed = LimitBalance.EMPTY;
        long sequence = 0;
        for (var change : limit.changes()) {
            assertThat(change.sequence()).isEqualTo(++sequence);
            assertThat(change.roomBeforeFen()).isEqualTo(replayed.roomFen());
            replayed = replayed.after(change.type(), change.amountFen());
            assertThat(change.roomAfterFen()).isEqualTo(replayed.roomFen());
        }
        assertThat(replayed).isEqualTo(limit.balance());
        assertThat(limit.movementCount()).isEqualTo(sequence);
    }

    @Test
    void storedStateComesBackAsItWas() {
        var stored = new LimitAccount(
                account.terms(), new LimitBalance(5, 1, 2), LimitStatus.FROZEN, Set.of(FreezeReason.FRAUD), 9);

        assertThat(stored.freezeReasons()).containsExactly(FreezeReason.FRAUD);
        assertThat(stored.changes()).isEmpty();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }
}
