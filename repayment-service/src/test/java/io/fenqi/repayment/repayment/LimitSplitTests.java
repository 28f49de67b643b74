package io.fenqi.repayment.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LimitSplitTests {
    @Test
    void fullOrdersFirstAndTheRestLast() {
        assertThat(LimitSplit.of(25_000, 10_000, 100_000, 20)).containsExactly(10_000L, 10_000L, 5_000L);
        assertThat(LimitSplit.of(10_000, 10_000, 100_000, 20)).containsExactly(10_000L);
        assertThat(LimitSplit.of(25_000, 10_000, 12_000, 20)).containsExactly(10_000L, 2_000L);
        assertThat(LimitSplit.of(25_000, 10_000, 0, 20)).isEmpty();
        assertThat(LimitSplit.of(25_000, 10_000, -5, 20)).isEmpty();
        assertThat(LimitSplit.of(25_000, 1, 100_000, 3)).containsExactly(1L, 1L, 1L);
    }

    @Test
    void neverMoreThanWantedNorThanAnyLimit() {
        var random = new Random(20261201);
        for (int round = 0; round < 10_000; round++) {
            long amount = 1 + random.nextLong(1_000_000);
            long perOrder = 1 + random.nextLong(300_000);
            long available = random.nextLong(1_200_000);
            var orders = LimitSplit.of(amount, perOrder, available, 20);
            long sum = orders.stream().mapToLong(Long::longValue).sum();
            assertThat(sum).isEqualTo(Math.min(Math.min(amount, available), perOrder * 20));
            assertThat(orders).allMatch(order -> order > 0 && order <= perOrder);
        }
    }
}
