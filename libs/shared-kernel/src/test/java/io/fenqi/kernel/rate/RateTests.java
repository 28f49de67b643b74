package io.fenqi.kernel.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTests {

    @Test
    void fractionIsAHundredthOfThePercentWithoutLoss() {
        assertThat(AnnualRate.ofPercent("15.6").fraction()).isEqualByComparingTo("0.156");
        assertThat(PeriodRate.ofPercent("0.65").fraction()).isEqualByComparingTo("0.0065");
        assertThat(AnnualRate.ofPercent("0").fraction()).isZero();
    }

    @Test
    void equalNumbersAreEqualRates() {
        assertThat(AnnualRate.ofPercent("15.60"))
                .isEqualTo(AnnualRate.ofPercent("15.6"))
                .hasSameHashCodeAs(AnnualRate.ofPercent("15.6"));
        assertThat(AnnualRate.ofPercent("100")).isEqualTo(new AnnualRate(new BigDecimal("1E2")));
        assertThat(PeriodRate.ofPercent("0.600")).isEqualTo(PeriodRate.ofPercent("0.6"));
    }

    @Test
    void ordersBySize() {
        assertThat(AnnualRate.ofPercent("9.9")).isLessThan(AnnualRate.ofPercent("24"));
        assertThat(PeriodRate.ofPercent("0.6")).isGreaterThan(PeriodRate.ofPercent("0.55"));
    }

    @Test
    void printsThePeriodAndNoExponent() {
        assertThat(AnnualRate.ofPercent("100")).hasToString("100 % a year");
        assertThat(PeriodRate.ofPercent("0.60")).hasToString("0.6 % a period");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "15.6%", "-0.01", "100000.01", "1E999999999", "1E-999999999", "NaN", " 1"})
    void refusesWhatIsNoRate(String percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> AnnualRate.ofPercent(percent));
        assertThatIllegalArgumentException().isThrownBy(() -> PeriodRate.ofPercent(percent));
    }
}
