package io.fenqi.installment.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each installment gives of a refund (docs/money.md M-18). */
class RefundOrderTests {

    @ParameterizedTest
    @CsvSource({
        "LAST_FIRST, 100, '300 300 300', '0 0 100'",
        "LAST_FIRST, 400, '300 300 300', '0 100 300'",
        "LAST_FIRST, 900, '300 300 300', '300 300 300'",
        "PRO_RATA, 100, '300 300 300', '33 33 34'",
        "PRO_RATA, 100, '100 0 200', '33 0 67'",
        "PRO_RATA, 1, '300 300 300', '0 0 1'",
        "PRO_RATA, 899, '300 300 300', '299 300 300'",
        "PRO_RATA, 0, '0 0', '0 0'",
    })
    void table(RefundOrder order, long amount, String open, String taken) {
        assertThat(order.split(amount, fen(open))).isEqualTo(fen(taken));
    }

    @Test
    void allOfTheAmountAndFromNoneMoreThanItHas() {
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++) {
            var open = random.longs(1 + random.nextInt(40), 0, 1 + random.nextLong(10_000_000_00L))
                    .toArray();
            var amount = random.nextLong(1 + Arrays.stream(open).sum());
            for (var order : RefundOrder.values()) {
                var taken = order.split(amount, open);
                assertThat(Arrays.stream(taken).sum()).isEqualTo(amount);
                for (var i = 0; i < open.length; i++) {
                    assertThat(taken[i]).isBetween(0L, open[i]);
                }
            }
        }
    }

    private static long[] fen(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
