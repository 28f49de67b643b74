package io.fenqi.kernel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DayCountTests {

    @ParameterizedTest
    @CsvSource({
        "THIRTY_360, 2026-01-15, 2026-02-15, 30, 360",
        "THIRTY_360, 2026-01-31, 2026-03-31, 60, 360",
        "THIRTY_360, 2026-01-30, 2026-01-31, 0, 360",
        "THIRTY_360, 2026-01-31, 2026-02-28, 28, 360",
        "THIRTY_360, 2026-02-28, 2026-03-31, 32, 360",
        "THIRTY_360, 2025-12-01, 2026-12-01, 360, 360",
        "ACT_360, 2026-01-01, 2026-02-01, 31, 360",
        "ACT_360, 2028-02-01, 2028-03-01, 29, 360",
        "ACT_365, 2026-01-01, 2027-01-01, 365, 365",
        "ACT_365, 2028-01-01, 2029-01-01, 366, 365",
        "ACT_ACT, 2026-01-01, 2027-01-01, 1, 1",
        "ACT_ACT, 2028-01-01, 2029-01-01, 1, 1",
        "ACT_ACT, 2024-01-01, 2034-01-01, 10, 1",
        "ACT_ACT, 2028-02-28, 2028-03-01, 2, 366",
        "ACT_ACT, 2026-02-28, 2026-03-01, 1, 365",
        // 31 days of December 2027 over 365 and 31 of January 2028 over 366, on the common denominator
        "ACT_ACT, 2027-12-01, 2028-02-01, 22661, 133590",
        // the day before New Year belongs wholly to the old year, New Year's day to the new one
        "ACT_ACT, 2027-12-31, 2028-01-01, 1, 365",
        "ACT_ACT, 2028-01-01, 2028-01-02, 1, 366",
        "ACT_ACT, 2028-12-31, 2029-01-01, 1, 366",
    })
    void countsAsItsNameSays(DayCount dayCount, LocalDate from, LocalDate to, long numerator, long denominator) {
        var expected = BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
        assertThat(dayCount.yearFraction(from, to)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void periodOfNoDaysIsNothing(DayCount dayCount) {
        var date = LocalDate.of(2028, 2, 29);
        assertThat(dayCount.yearFraction(date, date)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void refusesPeriodsThatRunBackwardsOrForCenturies(DayCount dayCount) {
        var date = LocalDate.of(2026, 12, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> dayCount.yearFraction(date, date.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> dayCount.yearFraction(date, date.plusYears(200)));
        assertThatIllegalArgumentException().isThrownBy(() -> dayCount.yearFraction(LocalDate.MIN, LocalDate.MAX));
    }

    @ParameterizedTest
    @EnumSource
    void adjoiningPeriodsAddUpToTheWholeOne(DayCount dayCount) {
        var random = new Random(20261202);
        for (int round = 0; round < 2_000; round++) {
            var from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4_000));
            var middle = from.plusDays(random.nextInt(1_500));
            var to = middle.plusDays(random.nextInt(1_500));
            var parts = dayCount.yearFraction(from, middle).add(dayCount.yearFraction(middle, to));
            // each fraction is rounded at its 34th digit
            assertThat(parts.subtract(dayCount.yearFraction(from, to)).abs())
                    .isLessThanOrEqualTo(new BigDecimal("1E-31"));
        }
    }

    /** The reference walks day by day, each over the length of its own year. */
    @Test
    void actActAgreesWithAWalkOverEveryDay() {
        var random = new Random(20261203);
        for (int round = 0; round < 200; round++) {
            var from = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(4_000));
            var to = from.plusDays(random.nextInt(2_000));
            long plain = from.datesUntil(to).filter(day -> !day.isLeapYear()).count();
            long leap = from.datesUntil(to).filter(LocalDate::isLeapYear).count();
            var expected = BigDecimal.valueOf(plain)
                    .divide(BigDecimal.valueOf(365), MathContext.DECIMAL128)
                    .add(BigDecimal.valueOf(leap).divide(BigDecimal.valueOf(366), MathContext.DECIMAL128));
            assertThat(DayCount.ACT_ACT
                            .yearFraction(from, to)
                            .subtract(expected)
                            .abs())
                    .isLessThanOrEqualTo(new BigDecimal("1E-31"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void carriesNoMoreThanThirtyFourDigits(DayCount dayCount) {
        var fraction = dayCount.yearFraction(LocalDate.of(2027, 12, 1), LocalDate.of(2028, 2, 3));
        assertThat(fraction.precision()).isLessThanOrEqualTo(34);
    }
}
