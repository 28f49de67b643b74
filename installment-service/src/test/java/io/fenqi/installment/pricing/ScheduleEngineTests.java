package io.fenqi.installment.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kernel.calendar.WorkdayCalendar;
import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.rate.DayCount;
import io.fenqi.kernel.rate.PeriodRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Worked examples of docs/money.md and properties over seeded random terms. */
class ScheduleEngineTests {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    @Test
    void tenThousandYuanAtOnePercentAMonthForTwelveMonths() {
        var schedule = monthly(RepaymentMethod.EQUAL_INSTALLMENT, 10_000_00, 12, annual("12"));

        var rows = schedule.installments();
        assertThat(rows.subList(0, 11)).allMatch(row -> row.totalFen() == 888_49);
        assertThat(rows.getFirst().principalFen()).isEqualTo(788_49);
        assertThat(rows.getLast().totalFen()).isEqualTo(888_47);
        assertThat(schedule.interestFen()).isEqualTo(661_86);
    }

    @Test
    void thousandYuanInThreeEqualPartsLeavesTheTailToTheLastOrTheFirst() {
        assertThat(principals(monthly(RepaymentMethod.INTEREST_FREE, 1_000_00, 3, new Price.Free())))
                .containsExactly(333_33L, 333_33L, 333_34L);
        var tailFirst = with(Conventions.DOMESTIC, Money.Tail.FIRST);
        assertThat(principals(ScheduleEngine.schedule(terms(
                        RepaymentMethod.INTEREST_FREE,
                        1_000_00,
                        3,
                        new Price.Free(),
                        DueDates.from(START, Frequency.MONTHLY),
                        tailFirst))))
                .containsExactly(333_34L, 333_33L, 333_33L);
    }

    @Test
    void flatFeeOfSixTenthsPercentIsChargedOnTheFirstAmountInEveryPeriod() {
        var fee = new Price.FeePerPeriod(PeriodRate.ofPercent("0.6"));
        var schedule = monthly(RepaymentMethod.FLAT_FEE, 12_000_00, 12, fee);

        assertThat(schedule.installments())
                .allMatch(row -> row.principalFen() == 1_000_00 && row.feeFen() == 72_00 && row.interestFen() == 0);
    }

    @Test
    void interestFirstRepaysThePrincipalWithTheLast() {
        var schedule = monthly(RepaymentMethod.INTEREST_FIRST, 10_000_00, 3, annual("12"));

        assertThat(schedule.installments())
                .extracting(ScheduledInstallment::totalFen)
                .containsExactly(100_00L, 100_00L, 10_100_00L);
    }

    @Test
    void bulletIsOneInstallmentAtTheEnd() {
        var schedule = monthly(RepaymentMethod.BULLET, 10_000_00, 3, annual("12"));

        assertThat(schedule.installments())
                .containsExactly(new ScheduledInstallment(1, LocalDate.of(2027, 3, 1), 10_000_00, 300_00, 0, 0));
    }

    @Test
    void dueDatesOfThe31stAreClippedAndComeBack() {
        var dates = DueDates.from(LocalDate.of(2027, 1, 31), Frequency.MONTHLY);

        assertThat(List.of(dates.of(1), dates.of(2), dates.of(3)))
                .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30));
    }

    @Test
    void irregularFirstPeriodIsChargedByItsDaysOrInFull() {
        var dates = DueDates.firstOn(START, LocalDate.of(2027, 1, 16));
        var byDays = new Conventions(
                DayCount.THIRTY_360,
                YearCut.JAN01,
                FirstPeriod.BY_DAYS,
                RoundingMode.HALF_UP,
                LevelPayment.CLOSED,
                1,
                Money.Tail.LAST);

        assertThat(interests(ScheduleEngine.schedule(
                        terms(RepaymentMethod.INTEREST_FIRST, 10_000_00, 2, annual("12"), dates, byDays))))
                .containsExactly(153_33L, 100_00L);
        assertThat(interests(ScheduleEngine.schedule(terms(
                        RepaymentMethod.INTEREST_FIRST, 10_000_00, 2, annual("12"), dates, Conventions.DOMESTIC))))
                .containsExactly(100_00L, 100_00L);
    }

    @Test
    void anyTermsGivePartsThatSumToTheAmountAndNeverANegativeOne() {
        var random = new Random(20261201);
        for (var round = 0; round < 20_000; round++) {
            var terms = anyTerms(random);
            var schedule = ScheduleEngine.schedule(terms);

            assertThat(schedule.principalFen())
                    .as("%s", terms)
                    .isEqualTo(terms.amount().fen());
            assertThat(schedule.installments().getLast().balanceFen())
                    .as("%s", terms)
                    .isZero();
            assertThat(schedule.installments())
                    .as("%s", terms)
                    .allMatch(row -> row.principalFen() >= 0
                            && row.interestFen() >= 0
                            && row.feeFen() >= 0
                            && row.balanceFen() >= 0);
            assertThat(schedule).isEqualTo(ScheduleEngine.schedule(terms));
        }
    }

    @Test
    void theOrderInWhichSchedulesAreMadeDoesNotMatter() {
        var random = new Random(20270206);
        var terms = Stream.generate(() -> anyTerms(random)).limit(2_000).toList();
        var inOrder = terms.stream().map(ScheduleEngine::schedule).toList();

        assertThat(terms.parallelStream().map(ScheduleEngine::schedule).toList())
                .isEqualTo(inOrder);
        assertThat(terms.reversed().stream().map(ScheduleEngine::schedule).toList())
                .isEqualTo(inOrder.reversed());
    }

    @Test
    void chargesOfTheSchedulesOwnPrincipalsAreThoseOfTheSchedule() {
        var random = new Random(5);
        for (var round = 0; round < 5_000; round++) {
            var terms = anyTerms(random);
            var rows = ScheduleEngine.schedule(terms).installments();
            var principals =
                    rows.stream().mapToLong(ScheduledInstallment::principalFen).toArray();

            assertThat(Charges.of(terms, principals))
                    .as("%s", terms)
                    .containsExactly(rows.stream()
                            .mapToLong(row -> row.interestFen() + row.feeFen())
                            .toArray());
        }
    }

    @Test
    void theFastAnnuityAgreesWithExactIntegers() {
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++) {
            var terms = anyTerms(random);
            var shares = PeriodShares.of(terms);
            if (shares[0].isZero()) {
                continue;
            }
            var conventions = terms.conventions();
            var exact =
                    Annuity.exact(terms.amount().fen(), shares, conventions.multipleOfFen(), conventions.rounding());
            assertThat(Annuity.payment(terms.amount().fen(), shares, conventions))
                    .as("%s", terms)
                    .isEqualTo(exact * conventions.multipleOfFen());
        }
    }

    @Test
    void sharesOfMoneyAreExactAtTheTie() {
        assertThat(Fraction.of(7, 1200).of(600, RoundingMode.HALF_UP)).isEqualTo(4);
        assertThat(Fraction.of(1, 2).of(5, RoundingMode.HALF_EVEN)).isEqualTo(2);
        assertThat(Fraction.of(1, 2).of(7, RoundingMode.HALF_EVEN)).isEqualTo(4);
        var random = new Random(11);
        for (var round = 0; round < 50_000; round++) {
            var fen = random.nextLong(1_000_000_000_000L);
            var fraction = Fraction.of(random.nextLong(1_000_000_000L), 1 + random.nextLong(1_000_000_000L));
            var rounding = random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN;
            var expected = BigDecimal.valueOf(fen)
                    .multiply(BigDecimal.valueOf(fraction.numerator()))
                    .divide(BigDecimal.valueOf(fraction.denominator()), 0, rounding);
            assertThat(fraction.of(fen, rounding)).isEqualTo(expected.longValueExact());
        }
    }

    private static ScheduleTerms anyTerms(Random random) {
        var amount = 1 + (long) Math.pow(10, random.nextDouble() * 10);
        var start = START.plusDays(random.nextInt(1500));
        var price = switch (random.nextInt(3)) {
            case 0 -> new Price.Annual(new AnnualRate(BigDecimal.valueOf(random.nextInt(3600_00), 4)));
            case 1 -> new Price.FeePerPeriod(new PeriodRate(BigDecimal.valueOf(random.nextInt(2_0000), 4)));
            default -> new Price.Free();
        };
        var conventions = new Conventions(
                any(random, DayCount.values()),
                any(random, YearCut.values()),
                any(random, FirstPeriod.values()),
                any(random, new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN}),
                any(random, LevelPayment.values()),
                any(random, new Integer[] {1, 1, 1, 10, 100}),
                any(random, Money.Tail.values()));
        var dates = random.nextBoolean()
                ? DueDates.from(start, Frequency.MONTHLY)
                : DueDates.firstOn(start, start.plusDays(1 + random.nextInt(60)));
        var terms = 1 + (random.nextInt(4) == 0 ? random.nextInt(360) : random.nextInt(24));
        var daysOff = any(random, new DaysOff[] {
            new DaysOff.Ignored(),
            new DaysOff.NextWorkday(WorkdayCalendar.weekendsOnly(), false),
            new DaysOff.NextWorkday(WorkdayCalendar.weekendsOnly(), true)
        });
        var downPaymentPercent = random.nextInt(4) == 0 ? random.nextInt(91) : 0;
        return new ScheduleTerms(
                any(random, RepaymentMethod.values()),
                Money.ofFen(amount),
                terms,
                price,
                dates.with(daysOff),
                conventions,
                downPaymentPercent);
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Price annual(String percent) {
        return new Price.Annual(AnnualRate.ofPercent(percent));
    }

    private static RepaymentSchedule monthly(RepaymentMethod method, long fen, int terms, Price price) {
        return ScheduleEngine.schedule(
                terms(method, fen, terms, price, DueDates.from(START, Frequency.MONTHLY), Conventions.DOMESTIC));
    }

    private static ScheduleTerms terms(
            RepaymentMethod method, long fen, int terms, Price price, DueDates dates, Conventions conventions) {
        return ScheduleTerms.of(method, Money.ofFen(fen), terms, price, dates, conventions);
    }

    private static Conventions with(Conventions all, Money.Tail tail) {
        return new Conventions(
                all.dayCount(),
                all.yearCut(),
                all.firstPeriod(),
                all.rounding(),
                all.levelPayment(),
                all.multipleOfFen(),
                tail);
    }

    private static List<Long> principals(RepaymentSchedule schedule) {
        return schedule.installments().stream()
                .map(ScheduledInstallment::principalFen)
                .toList();
    }

    private static List<Long> interests(RepaymentSchedule schedule) {
        return schedule.installments().stream()
                .map(ScheduledInstallment::interestFen)
                .toList();
    }
}
