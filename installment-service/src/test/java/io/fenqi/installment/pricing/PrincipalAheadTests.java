package io.fenqi.installment.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.AnnualRate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrincipalAheadTests {

    private static final long[] TEN_THOUSAND = {
        788_49, 796_37, 804_34, 812_38, 820_51, 828_71, 837_00, 845_37, 853_82, 862_36, 870_98, 879_67
    };

    @Test
    void theWorkedExampleOfAShorterTerm() {
        var left = PrincipalAhead.shortened(TEN_THOUSAND, 1_000_00);
        assertThat(left)
                .containsExactly(
                        788_49, 796_37, 804_34, 812_38, 820_51, 828_71, 837_00, 845_37, 853_82, 862_36, 750_65, 0);
        assertThat(Charges.of(terms(RepaymentMethod.EQUAL_INSTALLMENT, 10_000_00, 12, 0), left))
                .containsExactly(9000, 8212, 7415, 6611, 5798, 4978, 4149, 3312, 2467, 1613, 751, 0);
    }

    @Test
    void theWorkedExampleOfSmallerInstallments() {
        var terms = terms(RepaymentMethod.EQUAL_INSTALLMENT, 10_000_00, 12, 0);
        var left = PrincipalAhead.spreadAnew(terms, TEN_THOUSAND, 1_000_00);
        assertThat(left)
                .containsExactly(
                        709_64, 716_74, 723_90, 731_14, 738_45, 745_84, 753_30, 760_83, 768_44, 776_12, 783_88, 791_72);
        assertThat(Charges.of(terms, left))
                .containsExactly(9000, 8290, 7574, 6850, 6119, 5380, 4634, 3881, 3120, 2352, 1576, 792);
    }

    @ParameterizedTest(name = "{0} paid ahead of {1}: {2} and {3}")
    @CsvSource({
        "150, 100 100 100, 100 50 0, 50 50 50",
        "100, 10 100 100 100, 10 100 100 0, 10 96 53 51",
        "0,   50 100,      50 100,     50 100",
        "150, 50 100,      0 0,        0 0",
        "50,  0 100 0 100, 0 100 0 50, 0 100 0 50",
        "1,   0 0 1,       0 0 0,      0 0 0"
    })
    void noInstallmentGetsMoreThanItHad(long fen, String open, String shortened, String spread) {
        var before = numbers(open);
        var terms = terms(RepaymentMethod.INTEREST_FREE, Arrays.stream(before).sum(), before.length, 0);
        assertThat(PrincipalAhead.shortened(before, fen)).isEqualTo(numbers(shortened));
        assertThat(PrincipalAhead.spreadAnew(terms, before, fen)).isEqualTo(numbers(spread));
    }

    @ParameterizedTest
    @EnumSource(RepaymentMethod.class)
    void principalsSumAndChargesNeverRise(RepaymentMethod method) {
        var random = new Random(method.ordinal());
        for (var n = 0; n < 2000; n++) {
            var terms = terms(method, 1 + random.nextInt(5_000_00), 1 + random.nextInt(24), random.nextInt(2) * 20);
            var plan = ScheduleEngine.schedule(terms).installments().stream()
                    .mapToLong(ScheduledInstallment::principalFen)
                    .toArray();
            var open = plan.clone();
            Arrays.fill(open, 0, random.nextInt(open.length), 0);
            if (random.nextBoolean()) {
                var some = random.nextInt(open.length);
                open[some] -= open[some] / 2;
            }
            var all = Arrays.stream(open).sum();
            var fen = random.nextLong(all + 1);
            for (var left :
                    new long[][] {PrincipalAhead.shortened(open, fen), PrincipalAhead.spreadAnew(terms, open, fen)}) {
                assertThat(Arrays.stream(left).sum()).isEqualTo(all - fen);
                var before = Charges.of(terms, plan);
                var after = plan.clone();
                for (var i = 0; i < left.length; i++) {
                    assertThat(left[i]).isBetween(0L, open[i]);
                    after[i] -= open[i] - left[i];
                }
                assertThat(Arrays.stream(Charges.of(terms, after)).sum())
                        .as("%s", terms)
                        .isLessThanOrEqualTo(Arrays.stream(before).sum());
            }
        }
    }

    @Test
    void noMoreIsPaidAheadThanIsOpen() {
        assertThatIllegalArgumentException().isThrownBy(() -> PrincipalAhead.shortened(new long[] {1, 2}, 4));
    }

    private static ScheduleTerms terms(RepaymentMethod method, long fen, int count, int downPaymentPercent) {
        return new ScheduleTerms(
                method,
                Money.ofFen(fen),
                count,
                new Price.Annual(AnnualRate.ofPercent("12")),
                DueDates.from(LocalDate.of(2026, 12, 1), Frequency.MONTHLY),
                Conventions.DOMESTIC,
                downPaymentPercent);
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
