package io.fenqi.installment.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.rate.PeriodRate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.decampo.xirr.Transaction;
import org.decampo.xirr.Xirr;
import org.junit.jupiter.api.Test;

/** The annualised cost against the worked example and against an independent library. */
class CostDisclosureTests {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    @Test
    void twelvePaymentsOf1072YuanFor12000Yuan() {
        var payments = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new CashFlow(month, 1_072_00))
                .toList();
        var cost = CostDisclosure.ofMonthly(12_000_00, payments);

        assertThat(cost.monthly().percent().setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo("1.086185");
        assertThat(cost.simple().percent().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("13.0342");
        assertThat(cost.compound().percent().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("13.8418");
    }

    @Test
    void theFlatFeeThatLooksLikeSevenPercentCostsThirteen() {
        var terms = monthly(RepaymentMethod.FLAT_FEE, 12, new Price.FeePerPeriod(PeriodRate.ofPercent("0.6")));

        assertThat(cost(terms).simple().percent().setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("13.03");
    }

    @Test
    void interestOnTheOpenBalanceCostsItsNominalRate() {
        var terms = monthly(RepaymentMethod.EQUAL_INSTALLMENT, 24, new Price.Annual(AnnualRate.ofPercent("15.6")));

        assertThat(cost(terms).simple().percent().setScale(3, RoundingMode.HALF_UP))
                .isEqualByComparingTo("15.600");
    }

    @Test
    void aFreeLoanCostsNothing() {
        var cost = cost(monthly(RepaymentMethod.INTEREST_FREE, 12, new Price.Free()));

        assertThat(cost.simple().percent()).isZero();
        assertThat(cost.compound().percent()).isZero();
    }

    @Test
    void payingLessThanWasReceivedHasNoRate() {
        assertThatThrownBy(() -> CostDisclosure.ofMonthly(100, List.of(new CashFlow(1, 99))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void datedFlowsAgreeWithAnIndependentSolver() {
        var random = new Random(42);
        for (var round = 0; round < 500; round++) {
            var received = 100_00 + random.nextInt(1_000_000_00);
            var flows = new ArrayList<CashFlow>();
            var transactions = new ArrayList<Transaction>();
            transactions.add(new Transaction(-received, START));
            var count = 1 + random.nextInt(24);
            var day = 0;
            for (var i = 0; i < count; i++) {
                day += 5 + random.nextInt(40);
                var fen = (long) received / count + random.nextInt(received / count / 20 + 1) + 1;
                flows.add(new CashFlow(day, fen));
                transactions.add(new Transaction(fen, START.plusDays(day)));
            }
            var yearly = new Xirr(transactions).xirr();

            assertThat(CostDisclosure.ofDaily(received, flows)
                            .compound()
                            .percent()
                            .doubleValue())
                    .isCloseTo(yearly * 100, within(1e-4 * Math.max(1, yearly * 100)));
        }
    }

    @Test
    void irregularFirstPeriodIsCostedByItsDays() {
        var dates = DueDates.firstOn(START, LocalDate.of(2026, 12, 16));
        var price = new Price.Annual(AnnualRate.ofPercent("12"));
        var terms = ScheduleTerms.of(
                RepaymentMethod.EQUAL_INSTALLMENT, Money.ofYuan("1000"), 6, price, dates, Conventions.DOMESTIC);

        assertThat(cost(terms).simple()).isGreaterThan(AnnualRate.ofPercent("13.5"));
    }

    private static CostDisclosure cost(ScheduleTerms terms) {
        return CostDisclosure.of(terms, ScheduleEngine.schedule(terms));
    }

    private static ScheduleTerms monthly(RepaymentMethod method, int termCount, Price price) {
        var dates = DueDates.from(START, Frequency.MONTHLY);
        return ScheduleTerms.of(method, Money.ofYuan("12000"), termCount, price, dates, Conventions.DOMESTIC);
    }
}
