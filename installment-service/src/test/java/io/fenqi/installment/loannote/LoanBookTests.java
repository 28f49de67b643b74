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
import io.fenqi.kernel.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Thousands of random loan lives, each step compared with the reference to the fen. */
class LoanBookTests {

    private static final int LIVES = 300;
    private static final int STEPS = 25;
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    @Test
    void everyRandomLifeIsThatOfTheReference() {
        for (var seed = 0; seed < LIVES; seed++) {
            new Life(seed).live();
        }
    }

    /** One customer with some loans, days that pass and money that comes early, late, twice, and is taken back. */
    private static final class Life {

        private final int seed;
        private final Random random;
        private final PenaltyRule penalty;
        private final RefundOrder order;
        private final EarlyPayoff earlyPayoff;
        private final ReferenceAccount reference;
        private final List<OpenLoan> loans = new ArrayList<>();
        private final List<Receipt> booked = new ArrayList<>();
        private final Map<UUID, Long> refunded = new HashMap<>();
        private LocalDate today = START;
        private int steps;

        Life(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            var grace = random.nextInt(3) * random.nextInt(4);
            var counts = random.nextBoolean() ? GraceCounts.RETROACTIVE : GraceCounts.FREE;
            var basis = random.nextBoolean() ? 360 : 365;
            var percent = random.nextBoolean() ? "18" : "24";
            this.order = random.nextBoolean() ? RefundOrder.LAST_FIRST : RefundOrder.PRO_RATA;
            this.penalty =
                    new PenaltyRule(AnnualRate.ofPercent(percent), basis, grace, counts, AnnualRate.ofPercent("24"));
            this.reference = new ReferenceAccount(
                    percent, basis, grace, counts == GraceCounts.RETROACTIVE, order == RefundOrder.PRO_RATA);
            var toTheDay = random.nextInt(3) > 0;
            var feePercent = random.nextInt(4);
            this.earlyPayoff = new EarlyPayoff(
                    true,
                    0,
                    List.of(new EarlyPayoff.FeeStep(0, String.valueOf(feePercent))),
                    toTheDay ? EarlyPayoff.Interest.TO_DAY : EarlyPayoff.Interest.FULL_PERIOD,
                    true,
                    null);
            reference.chargesForPayingEarly(toTheDay, feePercent);
        }

        void live() {
            lend();
            for (var step = 0; step < STEPS; step++) {
                today = today.plusDays(random.nextInt(20));
                steps = step + 1;
                step();
                compare("seed %d step %d on %s".formatted(seed, step, today));
            }
        }

        private void step() {
            switch (random.nextInt(11)) {
                case 0 -> lend();
                case 1 -> refund();
                case 2 -> reverse();
                case 3, 4 -> payEarly();
                case 5, 6 -> pay(ReceiptKind.DUE);
                case 7 -> waive();
                case 8 -> putOff();
                default -> pay(ReceiptKind.FREE);
            }
        }

        private void lend() {
            var terms = ScheduleTerms.of(
                    RepaymentMethod.EQUAL_INSTALLMENT,
                    Money.ofFen(1 + random.nextInt(2_000_00)),
                    1 + random.nextInt(12),
                    new Price.Annual(AnnualRate.ofPercent("12")),
                    DueDates.from(today, Frequency.MONTHLY),
                    Conventions.DOMESTIC);
            var rules = new LoanRules(
                    penalty,
                    false,
                    AllocationRule.USUAL,
                    GradingDays.USUAL,
                    earlyPayoff,
                    order,
                    new PutOffInterest(AnnualRate.ofPercent("12"), 360),
                    terms);
            var id = new UUID(seed, loans.size());
            var no = "LN%04d".formatted(loans.size());
            var from = new NewLoanNote(
                    id,
                    new UUID(0, seed),
                    no,
                    "LENDER",
                    new Origin("P", 1, "STANDARD", terms.termCount(), "12", null, null, id, "C", id, id, "1", "M"),
                    terms.amount().fen(),
                    penalty.rate(),
                    today,
                    today);
            var items = new ArrayList<PlannedItem>();
            var plan = new ArrayList<ReferenceAccount.Planned>();
            for (var row : ScheduleEngine.schedule(terms).installments()) {
                var billOn = row.dueDate().minusDays(10);
                items.add(new PlannedItem(
                        row.installmentNo(),
                        row.dueDate(),
                        billOn,
                        new Amounts(row.principalFen(), row.interestFen(), row.feeFen(), 0)));
                plan.add(new ReferenceAccount.Planned(
                        row.installmentNo(),
                        row.dueDate(),
                        billOn,
                        row.principalFen(),
                        row.interestFen(),
                        row.feeFen()));
            }
            var loan = LoanNote.pending(from, items);
            var at = now();
            loan.activate(null, rules, at);
            loans.add(new OpenLoan(loan, rules));
            reference.lend(id, no, at, plan);
        }

        private void pay(ReceiptKind kind) {
            var fen = 1 + random.nextInt(random.nextBoolean() ? 100_00 : 2_100_00);
            book(kind, fen, at(random.nextInt(3) == 0 ? random.nextInt(60) : 0), null, null);
        }

        /** Money for a quote: what it asks for now, or some other amount; at times the quote is dead by then. */
        private void payEarly() {
            var open = any(loans);
            var id = open.loan().id();
            var wish = switch (open.isPutOff() ? random.nextInt(2) : random.nextInt(4)) {
                case 0 -> new ReferenceAccount.Wish(Set.of(id), Set.of(), 0, null);
                case 1 ->
                    new ReferenceAccount.Wish(
                            loans.stream().map(one -> one.loan().id()).collect(Collectors.toSet()), Set.of(), 0, null);
                case 2 -> new ReferenceAccount.Wish(Set.of(id), someNos(open), 0, null);
                default ->
                    new ReferenceAccount.Wish(
                            Set.of(id), Set.of(), 1 + random.nextInt(1_500_00), any(List.of(PrepaymentMode.values())));
            };
            var quote = quote(wish);
            var asked = loans.stream()
                    .filter(one -> wish.loans().contains(one.loan().id()))
                    .mapToLong(one -> Payoff.fen(
                            Payoff.of(one, quote.goals().get(one.loan().id()), today)))
                    .sum();
            var fen = asked > 0 && random.nextInt(4) > 0 ? asked : 1 + random.nextInt(1_500_00);
            var kind = random.nextInt(6) == 0 ? ReceiptKind.FREE : ReceiptKind.EARLY_PAYOFF;
            book(kind, fen, at(random.nextInt(5) == 0 ? random.nextInt(40) : 0), null, wish);
        }

        private Set<Integer> someNos(OpenLoan open) {
            return open.loan().items().stream()
                    .map(DueItem::installmentNo)
                    .filter(no -> no == 1 || random.nextInt(3) == 0)
                    .collect(Collectors.toSet());
        }

        private PayoffQuote quote(ReferenceAccount.Wish wish) {
            var lines = wish.loans().stream()
                    .flatMap(id -> (wish.nos().isEmpty() ? Set.of(1) : wish.nos())
                            .stream().map(no -> new PayoffQuoteLine(new UUID(0, seed), id, no, wish.fen(), 0, 0, 0)))
                    .toList();
            var scope = wish.mode() != null
                    ? PayoffQuote.Scope.AMOUNT
                    : wish.nos().isEmpty() ? PayoffQuote.Scope.LOANS : PayoffQuote.Scope.INSTALLMENTS;
            return new PayoffQuote(
                    new UUID(random.nextLong(), 1),
                    new BorrowerAccount.Key(new UUID(0, seed), "LENDER"),
                    scope,
                    wish.mode(),
                    lines,
                    BusinessTime.startOf(today.plusDays(1)));
        }

        private void refund() {
            var loan = any(loans).loan();
            var left = loan.principalFen() - refunded.getOrDefault(loan.id(), 0L);
            if (left > 0) {
                var fen = random.nextInt(3) == 0 ? left : 1 + random.nextLong(left);
                refunded.merge(loan.id(), fen, Long::sum);
                book(ReceiptKind.REFUND, fen, at(0), loan.id(), null);
            }
        }

        private void waive() {
            var open = any(loans);
            var some = random.nextBoolean()
                    ? List.<Integer>of()
                    : List.of(any(open.loan().items()).installmentNo());
            var relief = new Relief.Waiver(some, random.nextInt(5_00), 0, 1 + random.nextInt(5_00));
            grant(open.loan(), relief);
        }

        /** All from the first that is open on, by as many months as bring it into the future. */
        private void putOff() {
            var open = any(loans);
            var first = open.loan().items().stream()
                    .filter(item -> !item.isSettled(today, open.rules()))
                    .findFirst();
            if (first.isPresent()) {
                var late = Math.max(0, ChronoUnit.MONTHS.between(first.get().dueDate(), today.plusDays(1)) + 1);
                var months = late + random.nextInt(3) + (late == 0 ? 1 : 0);
                var dates = open.loan().items().stream()
                        .skip(first.get().installmentNo() - 1L)
                        .map(item -> {
                            var due = item.dueDate().plusMonths(months);
                            return new Relief.NewDate(item.installmentNo(), due, due.minusDays(10));
                        })
                        .toList();
                grant(open.loan(), new Relief.Extension(dates));
            }
        }

        private void grant(LoanNote loan, Relief relief) {
            var id = new UUID(random.nextLong(), random.nextLong());
            book(Receipt.relief(id, loan, relief, now(), now()), null);
        }

        /** Now, or some time on an earlier day that becomes known only now. */
        private Instant at(int daysAgo) {
            return daysAgo == 0
                    ? now()
                    : BusinessTime.startOf(today.minusDays(daysAgo)).plusSeconds(random.nextInt(86_400));
        }

        private Instant now() {
            return BusinessTime.startOf(today).plusSeconds(60L * steps);
        }

        private void book(
                ReceiptKind kind, long fen, Instant at, @Nullable UUID loanId, ReferenceAccount.@Nullable Wish wish) {
            var id = new UUID(random.nextLong(), random.nextLong());
            var quote = wish == null ? null : quote(wish);
            book(
                    new Receipt(
                            new NewReceipt(id, new UUID(0, seed), "LENDER", kind, fen, at, loanId, quote, false), at),
                    wish);
        }

        private void book(Receipt receipt, ReferenceAccount.@Nullable Wish wish) {
            var book = new LoanBook(loans);
            var later = after(receipt);
            later.reversed().forEach(book::unwind);
            book.apply(receipt);
            later.forEach(book::apply);
            booked.add(receipt);
            reference.add(new ReferenceAccount.Fact(
                    receipt.id(),
                    receipt.kind(),
                    receipt.amountFen(),
                    receipt.valueAt(),
                    receipt.loanNoteId(),
                    wish,
                    receipt.relief()));
        }

        private void reverse() {
            var payments = booked.stream().filter(one -> one.kind().isPayment()).toList();
            if (payments.isEmpty()) {
                return;
            }
            var receipt = any(payments);
            var book = new LoanBook(loans);
            var later = after(receipt);
            later.reversed().forEach(book::unwind);
            book.unwind(receipt);
            later.forEach(book::apply);
            booked.remove(receipt);
            reference.remove(receipt.id());
        }

        private List<Receipt> after(Receipt receipt) {
            var order = Comparator.comparing(Receipt::valueAt)
                    .thenComparing(one -> one.id().toString());
            return booked.stream()
                    .filter(other -> order.compare(other, receipt) > 0)
                    .sorted(order)
                    .toList();
        }

        private void compare(String where) {
            for (var open : loans) {
                var found = open.loan().items().stream()
                        .map(item -> {
                            var due = item.due(today, open.rules());
                            var paid = item.paid();
                            return List.of(
                                    due.principalFen(),
                                    paid.principalFen(),
                                    due.interestFen(),
                                    paid.interestFen(),
                                    due.feeFen(),
                                    paid.feeFen(),
                                    due.penaltyFen(),
                                    paid.penaltyFen());
                        })
                        .toList();
                assertThat(found)
                        .as(where)
                        .isEqualTo(reference.installments(open.loan().id(), today));
                assertThat(open.loan().items().stream().map(DueItem::dueDate).toList())
                        .as(where)
                        .isEqualTo(reference.dueDates(open.loan().id()));
                assertThat(found).as(where).allMatch(line -> line.stream().allMatch(fen -> fen >= 0));
            }
            var surplus = booked.stream()
                    .mapToLong(receipt -> receipt.overpaidFen() + receipt.paidBackFen())
                    .sum();
            assertThat(surplus).as(where).isEqualTo(reference.surplus());
            for (var receipt : booked) {
                if (receipt.relief() == null) {
                    assertThat(receipt.unassignedFen())
                            .as("%s: %s is used, overpaid or paid back", where, receipt.kind())
                            .isEqualTo(receipt.overpaidFen() + receipt.paidBackFen());
                } else {
                    assertThat(receipt.waived().totalFen()).as(where).isBetween(0L, receipt.amountFen());
                    assertThat(receipt.overpaidFen() + receipt.paidBackFen())
                            .as(where)
                            .isZero();
                }
            }
        }

        private <T> T any(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
