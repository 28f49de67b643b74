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

    private record Restored(UUID id, long amountFen) {}

    private final List<Held> holds = new ArrayList<>();
    private final List<Restored> restores = new ArrayList<>();
    private long total = 1_000;
    private long used;

    private long room() {
        return total - used - holds.stream().mapToLong(Held::amountFen).sum();
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
                    .has("usedFen", used)
                    .has("availableFen", Math.max(0, room()))
                    .has("overLimitFen", Math.max(0, -room()));
        }

        var replayed = assertReplays(limit);

        assertThat(replayed.roomFen()).isEqualTo(room());
    }

    private void step(Random random, Limit limit) {
        long amount = 1 + random.nextInt(400);
        switch (random.nextInt(8)) {
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
                    used += part;
                }
            }
            case 5 -> {
                if (!holds.isEmpty()) {
                    release(limit, holds.removeFirst().id()).isOk();
                }
            }
            case 6 -> {
                var id = UUID.randomUUID();
                boolean owed = amount <= used;
                if (took(restore(limit, id, amount, "REPAYMENT", "RP-" + id), owed)) {
                    used -= amount;
                    restores.add(new Restored(id, amount));
                }
            }
            default -> rare(random, limit);
        }
    }

    private void rare(Random random, Limit limit) {
        if (random.nextBoolean() && !restores.isEmpty()) {
            var restored = restores.removeLast();
            reverse(limit, restored.id()).isOk();
            used += restored.amountFen();
        } else {
            total = 500 + random.nextInt(1_500);
            total(limit, total);
        }
    }

    private static boolean took(Answer answer, boolean expected) {
        answer.hasStatus(expected ? 200 : 409);
        return expected;
    }
}
