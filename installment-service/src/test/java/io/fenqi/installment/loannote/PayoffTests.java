package io.fenqi.installment.loannote;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.overdue.GraceCounts;
import io.fenqi.installment.overdue.GradingDays;
import io.fenqi.installment.overdue.PenaltyRule;
import io.fenqi.installment.pricing.Conventions;
import io.fenqi.installment.pricing.DueDates;
import io.fenqi.installment.pricing.Frequency;
import io.fenqi.installment.pricing.Price;
import io.fenqi.installment.pricing.RepaymentMethod;
import io.fenqi.installment.pricing.ScheduleEngine;
import io.fenqi.installment.pricing.ScheduleTerms;
import io.fenqi.installment.product.AllocationRule;
import io.fenqi.installment.product.EarlyPayoff;
import io.fenqi.installment.product.PrepaymentMode;
import io.fenqi.installment.product.RefundOrder;
import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.rate.PeriodRate;
import io.fenqi.kernel.time.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of docs/money.md M-16, M-33 and M-34: 10,000.00 over 12 months, 10 days into a period of 31. */
class PayoffTests {

    private static final LocalDate LENT_ON = LocalDate.of(2027, 1, 1);
    private static final LocalDate ON = LENT_ON.plusDays(10);
    private static final Price ANNUAL = new Price.Annual(AnnualRate.ofPercent("12"));
    private static final Price FEE = new Price.FeePerPeriod(PeriodRate.ofPercent("0.6"));

    @Test
    void theWholeLoan() {
        var lines = Payoff.of(loan(ANNUAL, "0", EarlyPayoff.Interest.TO_DAY), new PayoffGoal.WholeLoan(), ON);
        assertThat(Payoff.fen(lines)).isEqualTo(10_032_26);
    }

    @ParameterizedTest
    @CsvSource({"TO_DAY, 0, 94.66 84.16, 0", "FULL_PERIOD, 0, 100.00 92.12, 0", "FULL_PERIOD, 1, 100.00 92.12, 1585"})
    void singleInstallments(EarlyPayoff.Interest interest, String feePercent, String interests, long fee) {
        var goal = new PayoffGoal.Installments(Set.of(1, 2));
        var lines = Payoff.of(loan(ANNUAL, feePercent, interest), goal, ON);
        assertThat(lines).extracting(line -> line.paid().principalFen()).containsExactly(788_49L, 796_37L);
        assertThat(lines).extracting(line -> line.paid().interestFen()).containsExactlyElementsOf(fen(interests));
        assertThat(lines).extracting(line -> line.paid().feeFen()).containsExactly(fee, 0L);
    }

    @ParameterizedTest
    @CsvSource({
        "TO_DAY, SHORTEN_TERM, 93.23, 546.29, 788.49 0.00",
        "TO_DAY, REDUCE_AMOUNT, 93.23, 598.91, 709.64 791.72",
        "FULL_PERIOD, SHORTEN_TERM, 100.00, 553.06, 788.49 0.00"
    })
    void anAmountAhead(
            EarlyPayoff.Interest interest, PrepaymentMode mode, String running, String total, String principals) {
        var open = loan(ANNUAL, "0", interest);
        pay(open, 1_000_00, mode);
        var items = open.loan().items();
        assertThat(items.getFirst().planned().interestFen())
                .isEqualTo(fen(running).getFirst());
        assertThat(items.stream()
                        .mapToLong(item -> item.planned().interestFen())
                        .sum())
                .isEqualTo(fen(total).getFirst());
        assertThat(List.of(
                        items.getFirst().planned().principalFen(),
                        items.getLast().planned().principalFen()))
                .isEqualTo(fen(principals));
        assertThat(open.loan().openPrincipalFen()).isEqualTo(9_000_00);
        assertThat(open.loan().plannedPrincipalFen()).isEqualTo(9_000_00);
    }

    /** 16.13 were earned on the half that was paid ahead; of the other half 50.00 x 11 / 31 follow. */
    @Test
    void whatPrincipalPaidAheadHasEarnedIsNotLostInALaterPayoff() {
        var open = loan(ANNUAL, "0", EarlyPayoff.Interest.TO_DAY);
        pay(open, 5_000_00, PrepaymentMode.SHORTEN_TERM);
        var lines = Payoff.of(open, new PayoffGoal.WholeLoan(), ON.plusDays(1));
        assertThat(Payoff.fen(lines)).isEqualTo(5_000_00 + 16_13 + 17_74);
    }

    /** The fee of the running period stays, those of later ones are found on the smaller amount. */
    @Test
    void anAmountAheadOfALoanPricedByFees() {
        var open = loan(FEE, "1", EarlyPayoff.Interest.TO_DAY);
        pay(open, 1_010_00, PrepaymentMode.REDUCE_AMOUNT);
        var fees = open.loan().items().stream().map(item -> item.planned().feeFen());
        assertThat(fees.limit(3)).containsExactly(60_00L + 10_00L, 54_00L, 54_00L);
        assertThat(open.loan().items().getFirst().paid()).isEqualTo(new Amounts(0, 0, 10_00, 0));
    }

    @Test
    void anAmountThatPaysAllIsThePayoffAndOneThatDoesNotReachPaysNothingEarly() {
        var open = loan(ANNUAL, "0", EarlyPayoff.Interest.TO_DAY);
        var all = new PayoffGoal.Amount(10_032_26, PrepaymentMode.SHORTEN_TERM);
        assertThat(Payoff.of(open, all, ON)).isEqualTo(Payoff.of(open, new PayoffGoal.WholeLoan(), ON));
        var little = new PayoffGoal.Amount(888_49, PrepaymentMode.SHORTEN_TERM);
        assertThat(Payoff.of(open, little, LENT_ON.plusMonths(1))).isEmpty();
    }

    private static void pay(OpenLoan open, long fen, PrepaymentMode mode) {
        for (var line : Payoff.of(open, new PayoffGoal.Amount(fen, mode), ON)) {
            line.item().change(line.paid(), line.reduced(), ON, open.rules());
        }
    }

    private static List<Long> fen(String yuan) {
        return List.of(yuan.split(" ")).stream()
                .map(one -> Money.ofYuan(one).fen())
                .toList();
    }

    private static OpenLoan loan(Price price, String feePercent, EarlyPayoff.Interest interest) {
        var id = new UUID(0, 1);
        var terms = ScheduleTerms.of(
                price instanceof Price.FeePerPeriod ? RepaymentMethod.FLAT_FEE : RepaymentMethod.EQUAL_INSTALLMENT,
                Money.ofFen(10_000_00),
                12,
                price,
                DueDates.from(LENT_ON, Frequency.MONTHLY),
                Conventions.DOMESTIC);
        var penalty = new PenaltyRule(
                AnnualRate.ofPercent("18"), 360, 0, GraceCounts.RETROACTIVE, AnnualRate.ofPercent("24"));
        var earlyPayoff =
                new EarlyPayoff(true, 0, List.of(new EarlyPayoff.FeeStep(0, feePercent)), interest, true, null);
        var rules = new LoanRules(
                penalty,
                false,
                AllocationRule.USUAL,
                GradingDays.USUAL,
                earlyPayoff,
                RefundOrder.LAST_FIRST,
                new PutOffInterest(AnnualRate.ofPercent("12"), 360),
                terms);
        var origin = new Origin("P", 1, "STANDARD", 12, "12", null, null, id, "C", id, id, "1", "M");
        var plan = ScheduleEngine.schedule(terms).installments().stream()
                .map(row -> new PlannedItem(
                        row.installmentNo(),
                        row.dueDate(),
                        row.dueDate().minusDays(10),
                        new Amounts(row.principalFen(), row.interestFen(), row.feeFen(), 0)))
                .toList();
        var loan = LoanNote.pending(
                new NewLoanNote(id, id, "LN1", "LENDER", origin, 10_000_00, penalty.rate(), LENT_ON, LENT_ON), plan);
        loan.activate(null, rules, BusinessTime.startOf(LENT_ON));
        return new OpenLoan(loan, rules);
    }
}
