package io.fenqi.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.testkit.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random sequences over HTTP, against what one would write on paper; the movements alone give the account. */
class LimitReplayIT extends LimitIT {
    private static final int STEPS = 120;

    /** A hold as the caller knows it. */
    private record Held(UUID id, long amountFen) {}

    /** A purchase with its loan: what installment-service has numbered, and which of it credit has heard. */
    private static final class Bought {
        final UUID purchaseId;
        final List<Long> standings = new ArrayList<>();
        int newestTold;

        Bought(UUID purchaseId, long usedFen) {
            this.purchaseId = purchaseId;
            this.standings.add(usedFen);
        }

        long stillUsed() {
            return standings.get(newestTold);
        }
    }

    private final List<Held> holds = new ArrayList<>();
    private final List<Bought> purchases = new ArrayList<>();
    private long total = 1_000;

    private long room() {
        return total - used() - holds.stream().mapToLong(Held::amountFen).sum();
    }

    private long used() {
        return purchases.stream().mapToLong(Bought::stillUsed).sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 20261201})
    void movementsGiveTheAccount(long seed) {
        var random = new Random(seed);
        var limit = limit(total);
        for (int step = 0; step < STEPS; step++) {
            step(random, limit);
            account(limit)
                    .has("totalFen", total)
                    .has("usedFen", used())
                    .has("availableFen", Math.max(0, room()))
                    .has("overLimitFen", Math.max(0, -room()));
        }

        var replayed = assertReplays(limit);

        assertThat(replayed.roomFen()).isEqualTo(room());
        for (var bought : purchases) {
            tell(limit, bought, bought.standings.size() - 1);
            assertThat(bought.stillUsed()).isEqualTo(bought.standings.getLast());
        }
        account(limit).has("usedFen", used());
        assertReplays(limit);
    }

    private void step(Random random, Limit limit) {
        long amount = 1 + random.nextInt(400);
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> {
                var id = UUID.randomUUID();
                boolean hasRoom = amount <= room();
                if (took(hold(limit, id, amount), hasRoom)) {
                    holds.add(new Held(id, amount));
                }
            }
            case 3, 4 -> {
                if (!holds.isEmpty()) {
                    var held = holds.remove(random.nextInt(holds.size()));
                    long part = 1 + random.nextLong(held.amountFen());
                    use(limit, held.id(), part).isOk();
                    purchases.add(new Bought(held.id(), part));
                }
            }
            case 5 -> {
                if (!holds.isEmpty()) {
                    release(limit, holds.removeFirst().id()).isOk();
                }
            }
            case 6, 7 -> {
                if (!purchases.isEmpty()) {
                    changeAndTell(random, limit, purchases.get(random.nextInt(purchases.size())));
                }
            }
            default -> adjust(random, limit);
        }
    }

    /** The loan changes up to twice; any of its standings is told, be it new, stale or known already. */
    private void changeAndTell(Random random, Limit limit, Bought bought) {
        for (int change = random.nextInt(3); change > 0; change--) {
            bought.standings.add(random.nextLong(bought.standings.getFirst() + 1));
        }
        tell(limit, bought, random.nextInt(bought.standings.size()));
    }

    private void tell(Limit limit, Bought bought, int sequence) {
        if (sequence == 0) {
            return;
        }
        bought.newestTold = Math.max(bought.newestTold, sequence);
        repaid(limit, bought.purchaseId, sequence, bought.standings.get(sequence))
                .isOk()
                .has("sequence", bought.newestTold)
                .has("stillUsedFen", bought.stillUsed());
    }

    private void adjust(Random random, Limit limit) {
        total = 500 + random.nextInt(1_500);
        total(limit, total);
    }

    private static boolean took(Answer answer, boolean expected) {
        answer.hasStatus(expected ? 200 : 409);
        return expected;
    }
}
