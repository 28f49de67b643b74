package io.fenqi.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    private static final int ROUNDS = 5_000;

    private final RandomGenerator random = new Random(20261201);

    @Nested
    class InYuan {

        @ParameterizedTest
        @CsvSource({
            "12.34, 1234",
            "12.3, 1230",
            "12, 1200",
            "0.01, 1",
            "0, 0",
            "007.50, 750",
            "9999999999999999.99, 999999999999999999"
        })
        void readsAtMostTwoDecimals(String yuan, long fen) {
            assertThat(Money.ofYuan(yuan)).isEqualTo(Money.ofFen(fen));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "12.345",
                    "12.340",
                    "12.",
                    ".5",
                    "-1",
                    "+1",
                    "1e3",
                    "1,000.00",
                    " 12",
                    "12\n",
                    "１２",
                    "NaN",
                    "99999999999999999"
                })
        void refusesEverythingElse(String yuan) {
            assertThatIllegalArgumentException().isThrownBy(() -> Money.ofYuan(yuan));
        }

        @ParameterizedTest
        @CsvSource({"0, 0.00", "1, 0.01", "10, 0.10", "123456, 1234.56", "9223372036854775807, 92233720368547758.07"})
        void writesExactlyTwoDecimals(long fen, String yuan) {
            assertThat(Money.ofFen(fen).toYuan()).isEqualTo(yuan);
        }

        @Test
        void readsBackWhatItWrote() {
            for (int round = 0; round < ROUNDS; round++) {
                var money = Money.ofFen(random.nextLong(1_000_000_000_000L));
                assertThat(Money.ofYuan(money.toYuan())).isEqualTo(money);
            }
        }
    }

    @Nested
    class Sums {

        @Test
        void isNeverNegative() {
            assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(-1));
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> Money.ofFen(1).minus(Money.ofFen(2)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Money.ofFen(1).times(new BigDecimal("-0.1"), RoundingMode.HALF_UP));
        }

        @Test
        void neverOverflowsSilently() {
            var most = Money.ofFen(Long.MAX_VALUE);
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.ofFen(1)));
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> most.times(new BigDecimal("1.01"), RoundingMode.DOWN));
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> most.shareOf(2, 1, RoundingMode.DOWN));
            assertThat(most.shareOf(Long.MAX_VALUE, Long.MAX_VALUE, RoundingMode.UNNECESSARY))
                    .isEqualTo(most);
        }

        @Test
        void minusUndoesPlus() {
            for (int round = 0; round < ROUNDS; round++) {
                var one = Money.ofFen(random.nextLong(Long.MAX_VALUE / 2));
                var other = Money.ofFen(random.nextLong(Long.MAX_VALUE / 2));
                assertThat(one.plus(other).minus(other)).isEqualTo(one);
                assertThat(one.min(other).plus(one.max(other))).isEqualTo(one.plus(other));
            }
        }

        @Test
        void comparesByAmount() {
            var less = Money.ofFen(1);
            var more = Money.ofFen(2);
            assertThat(less.isLessThan(more)).isTrue();
            assertThat(less.isMoreThan(more)).isFalse();
            assertThat(less.isLessThan(less)).isFalse();
            assertThat(less.isMoreThan(less)).isFalse();
            assertThat(less.min(more)).isEqualTo(less);
            assertThat(less.max(more)).isEqualTo(more);
            assertThat(List.of(more, Money.ZERO, less).stream().sorted()).containsExactly(Money.ZERO, less, more);
            assertThat(Money.ZERO.isZero()).isTrue();
            assertThat(Money.ZERO.isPositive()).isFalse();
            assertThat(less.isPositive()).isTrue();
        }
    }

    @Nested
    class Fractions {

        /** Requirements 5.1: 1,613.32 overdue for ten days at 15.6 % a year times 1.5. */
        @ParameterizedTest
        @CsvSource({"360, 10.49", "365, 10.34"})
        void chargesThePenaltyOfTheWorkedExample(long daysOfYear, String penalty) {
            var overdue = Money.ofYuan("1613.32");
            var factor = new BigDecimal("0.234")
                    .multiply(BigDecimal.TEN)
                    .divide(BigDecimal.valueOf(daysOfYear), 20, RoundingMode.HALF_EVEN);
            assertThat(overdue.times(factor, RoundingMode.HALF_UP)).isEqualTo(Money.ofYuan(penalty));
        }

        @ParameterizedTest
        @CsvSource({"HALF_UP, 3", "HALF_EVEN, 2", "DOWN, 2", "UP, 3"})
        void roundsAsTheCallerSays(RoundingMode rounding, long fen) {
            assertThat(Money.ofFen(5).times(new BigDecimal("0.5"), rounding)).isEqualTo(Money.ofFen(fen));
            assertThat(Money.ofFen(5).shareOf(1, 2, rounding)).isEqualTo(Money.ofFen(fen));
        }

        @Test
        void refusesSharesThatMakeNoSense() {
            assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(5).shareOf(1, 0, RoundingMode.DOWN));
            assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(5).shareOf(-1, 2, RoundingMode.DOWN));
            assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(5).shareOf(1, -2, RoundingMode.DOWN));
        }

        @Test
        void sharesRoundedDownNeverExceedTheWholeAndMissLessThanAFenEach() {
            for (int round = 0; round < ROUNDS; round++) {
                var whole = Money.ofFen(random.nextLong(1_000_000_000_000L));
                var weights = weights();
                long total = weights.stream().mapToLong(Long::longValue).sum();
                var sum = weights.stream()
                        .map(weight -> whole.shareOf(weight, total, RoundingMode.DOWN))
                        .reduce(Money.ZERO, Money::plus);
                assertThat(sum.isMoreThan(whole)).isFalse();
                assertThat(whole.minus(sum).fen()).isLessThan(weights.size());
            }
        }

        @Test
        void differencesOfRunningSharesSumToTheWhole() {
            for (int round = 0; round < ROUNDS; round++) {
                var whole = Money.ofFen(random.nextLong(1_000_000_000_000L));
                var weights = weights();
                long total = weights.stream().mapToLong(Long::longValue).sum();
                long running = 0;
                var before = Money.ZERO;
                var sum = Money.ZERO;
                for (long weight : weights) {
                    running += weight;
                    var upToHere = whole.shareOf(running, total, RoundingMode.HALF_UP);
                    sum = sum.plus(upToHere.minus(before));
                    before = upToHere;
                }
                assertThat(sum).isEqualTo(whole);
            }
        }

        private List<Long> weights() {
            var weights = new ArrayList<Long>();
            int count = random.nextInt(1, 13);
            for (int i = 0; i < count; i++) {
                weights.add(random.nextLong(1, 1_000_000));
            }
            return weights;
        }
    }

    @Nested
    class Parts {

        /** Requirements 5.1, flat split. */
        @Test
        void thousandYuanInThreePartsLeavesTheTailToTheLast() {
            var part = Money.ofYuan("333.33");
            var tail = Money.ofYuan("333.34");
            assertThat(Money.ofYuan("1000.00").split(3)).containsExactly(part, part, tail);
            assertThat(Money.ofYuan("1000.00").split(3, Money.Tail.FIRST)).containsExactly(tail, part, part);
        }

        @Test
        void lessFenThanPartsFallOnTheTail() {
            assertThat(Money.ofFen(2).split(3)).containsExactly(Money.ZERO, Money.ZERO, Money.ofFen(2));
        }

        @ParameterizedTest
        @EnumSource
        void sumToTheWholeAndDifferInOnePlaceOnly(Money.Tail tail) {
            for (int round = 0; round < ROUNDS; round++) {
                var whole = Money.ofFen(random.nextLong(1_000_000_000_000L));
                int count = random.nextInt(1, 61);
                var parts = whole.split(count, tail);
                var others = tail == Money.Tail.LAST ? parts.subList(0, count - 1) : parts.subList(1, count);
                var last = tail == Money.Tail.LAST ? parts.getLast() : parts.getFirst();

                assertThat(parts).hasSize(count);
                assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(whole);
                assertThat(others).allMatch(Money.ofFen(whole.fen() / count)::equals);
                assertThat(last.fen() - whole.fen() / count).isBetween(0L, count - 1L);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, Integer.MIN_VALUE, 10_001, Integer.MAX_VALUE})
        void refusesCountsThatAreNoSchedule(int parts) {
            assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(1).split(parts));
        }
    }
}
