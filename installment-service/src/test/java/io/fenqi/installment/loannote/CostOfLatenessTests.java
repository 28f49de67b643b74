package io.fenqi.installment.loannote;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.overdue.GraceCounts;
import io.fenqi.installment.overdue.GradingDays;
import io.fenqi.installment.overdue.PenaltyRule;
import io.fenqi.installment.pricing.Conventions;
import io.fenqi.installment.pricing.CostDisclosure;
import io.fenqi.installment.pricing.DueDates;
import io.fenqi.installment.pricing.Price;
import io.fenqi.installment.pricing.RepaymentMethod;
import io.fenqi.installment.pricing.ScheduleEngine;
import io.fenqi.installment.pricing.ScheduleTerms;
import io.fenqi.installment.product.AllocationRule;
import io.fenqi.installment.product.EarlyPayoff;
import io.fenqi.installment.product.RefundOrder;
import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.rate.PeriodRate;
import io.fenqi.kernel.time.BusinessTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * However late a loan is paid whose plan costs just what the cap allows, its interest, fees and penalty never cost more a year
 * on the real cash flow (ODP-05; docs/money.md M-15).
 */
class CostOfLatenessTests {

    private static final int LIVES = 200;
    private static final AnnualRate CAP = AnnualRate.ofPercent("24");
    /** Percent a year: a fen is rounded now and then. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    @Test
    void latenessNeverMakesALoanDearerThanTheCap() {
        for (var seed = 0; seed < LIVES; seed++) {
            var random = new Random(seed);
            var terms = atTheCap(random);
            var loan = loan(random, terms);
            var maturity = loan.loan().maturityDate();
            var paid = payLate(random, loan);

            assertThat(cost(terms, paid))
                    .as("seed %d: %s, paid %s", seed, terms, paid)
                    .isLessThanOrEqualTo(CAP.percent().add(ROUNDING));
            assertThat(paid.lastKey()).isAfterOrEqualTo(maturity);
        }
    }

    /** All that is due, some days after each due date, and the next time what fell due since. */
    private static TreeMap<LocalDate, Long> payLate(Random random, OpenLoan loan) {
        var book = new LoanBook(List.of(loan));
        var paid = new TreeMap<LocalDate, Long>();
        var latest = random.nextBoolean() ? 20 : 400;
        var on = LocalDate.MIN;
        for (var item : loan.loan().items()) {
            var late = item.dueDate().plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(latest));
            on = late.isAfter(on) ? late : on;
            var date = on;
            var due = loan.loan().items().stream()
                    .filter(one -> !one.dueDate().isAfter(date))
                    .mapToLong(one -> one.open(date, loan.rules()).totalFen())
                    .sum();
            if (due > 0) {
                var at = date.atTime(LocalTime.NOON).atZone(BusinessTime.ZONE).toInstant();
                var id = UUID.randomUUID();
                var receipt = new Receipt(
                        new NewReceipt(id, loan.loan().customerId(), "L", ReceiptKind.DUE, due, at, null, null, false),
                        at);
                book.apply(receipt);
                paid.merge(date, due, Long::sum);
            }
        }
        assertThat(loan.loan().openPrincipalFen()).isZero();
        return paid;
    }

    /** The dearest that is still within the cap, reckoned by days: first due after some 45 of them. */
    private static ScheduleTerms atTheCap(Random random) {
        var start = LocalDate.of(2026, 12, 1);
        var dates = DueDates.firstOn(start, start.plusDays(40 + random.nextInt(10)));
        var method = List.of(
                        RepaymentMethod.FLAT_FEE,
                        RepaymentMethod.EQUAL_INSTALLMENT,
                        RepaymentMethod.EQUAL_PRINCIPAL,
                        RepaymentMethod.INTEREST_FIRST,
                        RepaymentMethod.BULLET)
                .get(random.nextInt(5));
        var amount = Money.ofFen(10_000_00 + random.nextInt(90_000_00));
        var termCount = 1 + random.nextInt(12);
        var within = 0;
        var above = 30_00;
        while (above - within > 1) {
            var middle = (within + above) / 2;
            var terms = ScheduleTerms.of(method, amount, termCount, price(method, middle), dates, Conventions.DOMESTIC);
            var cost = CostDisclosure.of(terms, ScheduleEngine.schedule(terms)).simple();
            within = cost.compareTo(CAP) <= 0 ? middle : within;
            above = cost.compareTo(CAP) <= 0 ? above : middle;
        }
        return ScheduleTerms.of(method, amount, termCount, price(method, within), dates, Conventions.DOMESTIC);
    }

    /** @param hundredths of a percent: a year, or of the amount with each installment */
    private static Price price(RepaymentMethod method, int hundredths) {
        var percent = BigDecimal.valueOf(hundredths, 2);
        return method == RepaymentMethod.FLAT_FEE
                ? new Price.FeePerPeriod(new PeriodRate(percent))
                : new Price.Annual(new AnnualRate(percent));
    }

    private static OpenLoan loan(Random random, ScheduleTerms terms) {
        var counts = random.nextBoolean() ? GraceCounts.RETROACTIVE : GraceCounts.FREE;
        var penalty = new PenaltyRule(CAP, 360, random.nextInt(4), counts, CAP);
        var rules = new LoanRules(
                penalty,
                random.nextBoolean(),
                AllocationRule.USUAL,
                GradingDays.USUAL,
                EarlyPayoff.FREE,
                RefundOrder.LAST_FIRST,
                new PutOffInterest(CAP, 360),
                terms);
        var id = UUID.randomUUID();
        var start = terms.dueDates().start();
        var origin = new Origin("P", 1, "STANDARD", terms.termCount(), null, null, null, id, "C", id, id, "1", "M");
        var from = new NewLoanNote(id, id, "LN1", "L", origin, terms.amount().fen(), penalty.rate(), start, start);
        var items = ScheduleEngine.schedule(terms).installments().stream()
                .map(row -> new PlannedItem(
                        row.installmentNo(),
                        row.dueDate(),
                        row.dueDate().minusDays(10),
                        new Amounts(row.principalFen(), row.interestFen(), row.feeFen(), 0)))
                .toList();
        var loan = LoanNote.pending(from, items);
        loan.activate(null, rules, BusinessTime.startOf(start));
        return new OpenLoan(loan, rules);
    }

    private static BigDecimal cost(ScheduleTerms terms, Map<LocalDate, Long> payments) {
        return CostDisclosure.ofDates(terms, terms.amount().fen(), payments)
                .simple()
                .percent();
    }
}
