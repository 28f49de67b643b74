package io.fenqi.installment.loannote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a borrower owes, reckoned the long way: for every question all that ever came in is put in order and applied from
 * the first day on. Slow, plain, and without a line of the service's own arithmetic.
 *
 * <p>Interest is 12 % a year, monthly, the cap is 24 %; the order is fee, penalty, interest, principal.
 */
final class ReferenceAccount {

    private final List<Loan> loans = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final BigDecimal penaltyPercent;
    private final int basis;
    private final int graceDays;
    private final boolean retroactive;
    private final boolean refundsProRata;
    private long surplus;

    ReferenceAccount(String penaltyPercent, int basis, int graceDays, boolean retroactive, boolean refundsProRata) {
        this.penaltyPercent = new BigDecimal(penaltyPercent);
        this.basis = basis;
        this.graceDays = graceDays;
        this.retroactive = retroactive;
        this.refundsProRata = refundsProRata;
    }

    Loan lend(UUID id, String no, Instant lentAt, List<Planned> plan) {
        var loan = new Loan(id, no, lentAt, plan);
        loans.add(loan);
        return loan;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    void remove(UUID id) {
        facts.removeIf(fact -> fact.id().equals(id));
    }

    /** Part of a payment went back to its card. */
    void reduce(UUID id, long fen) {
        facts.replaceAll(fact -> fact.id().equals(id)
                ? new Fact(id, fact.kind(), fact.fen() - fen, fact.at(), fact.loanId(), null)
                : fact);
    }

    /** What was left over of all receipts, overpaid or paid back. */
    long surplus() {
        reckon();
        return surplus;
    }

    /** The installments of a loan on a date, each as [principal, paid, interest, paid, fee, paid, penalty, paid]. */
    List<List<Long>> installments(UUID loanId, LocalDate date) {
        reckon();
        return loan(loanId).items.stream()
                .map(item -> List.of(
                        item.p, item.pPaid, item.i, item.iPaid, item.f, item.fPaid, penalty(item, date), item.penPaid))
                .toList();
    }

    List<LocalDate> dueDates(UUID loanId) {
        reckon();
        return loan(loanId).items.stream().map(item -> item.due).toList();
    }

    private void reckon() {
        loans.forEach(Loan::reset);
        surplus = 0;
        facts.stream()
                .sorted(Comparator.comparing(Fact::at)
                        .thenComparing(fact -> fact.id().toString()))
                .forEach(this::apply);
    }

    private void apply(Fact fact) {
        var on = LocalDate.ofInstant(fact.at(), ZoneId.of("Asia/Shanghai"));
        surplus += switch (fact.kind()) {
            case DUE -> pay(fact.fen(), on, lentBefore(fact), false);
            case FREE -> pay(pay(fact.fen(), on, lentBefore(fact), false), on, lentBefore(fact), true);
            case EARLY_PAYOFF ->
                loan(fact.loanId()).lentAt.isAfter(fact.at())
                        ? fact.fen()
                        : payOff(fact.fen(), on, loan(fact.loanId()));
            case REFUND -> refund(fact.fen(), on, loan(fact.loanId()));
            case WAIVER -> waive((Relief.Waiver) fact.relief(), on, loan(fact.loanId()));
            case EXTENSION -> putOff((Relief.Extension) fact.relief(), on, loan(fact.loanId()));
        };
    }

    private long waive(Relief.Waiver waiver, LocalDate on, Loan loan) {
        var interest = waiver.interestFen();
        var late = waiver.penaltyFen();
        for (var item : loan.items) {
            if (waiver.installments().isEmpty() || waiver.installments().contains(item.no)) {
                var lessInterest = Math.min(interest, item.i - item.iPaid);
                var lessLate = Math.min(late, penalty(item, on) - item.penPaid);
                item.i -= lessInterest;
                item.penWaived += lessLate;
                interest -= lessInterest;
                late -= lessLate;
            }
        }
        return 0;
    }

    private long putOff(Relief.Extension extension, LocalDate on, Loan loan) {
        for (var to : extension.dates()) {
            var item = loan.items.get(to.installmentNo() - 1);
            if (isOpen(item, on)) {
                var open = item.p - item.pPaid;
                var from = on.isAfter(item.due) ? on : item.due;
                var days = Math.max(0, ChronoUnit.DAYS.between(from, to.dueDate()));
                item.gone.add(new Gone(open, late(item.due, on)));
                item.later.add(new Later(open, days));
                item.i += added(List.of(new Later(open, days)));
                item.due = to.dueDate();
                item.billOn = to.billOn().isAfter(on) ? to.billOn() : on.plusDays(1);
            }
        }
        return 0;
    }

    /** 12 % a year of 360 days. */
    private static long added(List<Later> later) {
        return later.stream()
                .map(one -> new BigDecimal(one.fen() * one.days()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal(3000), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private long pay(long fen, LocalDate on, List<Loan> to, boolean ahead) {
        var units = new ArrayList<Unit>();
        for (var loan : to) {
            var items = loan.items.stream()
                    .filter(item -> (ahead || !item.billOn.isAfter(on)) && isOpen(item, on))
                    .toList();
            var oldest = loan.items.stream()
                    .filter(item -> isOpen(item, on))
                    .map(item -> item.due)
                    .findFirst();
            if (!items.isEmpty() && oldest.isPresent() && ChronoUnit.DAYS.between(oldest.get(), on) > 90) {
                units.add(new Unit(items.getFirst().due, loan.no, 0, items, true));
            } else {
                items.forEach(item -> units.add(new Unit(item.due, loan.no, item.no, List.of(item), false)));
            }
        }
        units.sort(Comparator.comparing(Unit::due).thenComparing(Unit::loanNo).thenComparingInt(Unit::no));
        var left = fen;
        for (var unit : units) {
            if (unit.principalFirst()) {
                for (var item : unit.items()) {
                    left = takePrincipal(item, left, on);
                }
            }
            for (var item : unit.items()) {
                left = takeCharges(item, left, on, penalty(item, on) - item.penPaid);
                left = takePrincipal(item, left, on);
            }
        }
        return left;
    }

    private static long takeCharges(Item item, long left, LocalDate on, long penalty) {
        var fee = Math.min(left, item.f - item.fPaid);
        item.fPaid += fee;
        var late = Math.min(left - fee, penalty);
        item.penPaid += late;
        var interest = Math.min(left - fee - late, item.i - item.iPaid);
        item.iPaid += interest;
        return left - fee - late - interest;
    }

    private long takePrincipal(Item item, long left, LocalDate on) {
        var principal = Math.min(left, item.p - item.pPaid);
        item.pPaid += principal;
        item.gone.add(new Gone(principal, late(item.due, on)));
        return left - principal;
    }

    private long payOff(long fen, LocalDate on, Loan loan) {
        var need = 0L;
        var running = true;
        var start = loan.lentOn;
        var keep = new ArrayList<Long>();
        for (var item : loan.items) {
            var interest = item.i;
            if (item.due.isAfter(on)) {
                interest = running
                        ? new BigDecimal(item.i * ChronoUnit.DAYS.between(start, on))
                                .divide(
                                        new BigDecimal(ChronoUnit.DAYS.between(start, item.due)),
                                        0,
                                        RoundingMode.HALF_UP)
                                .longValueExact()
                        : 0;
                interest = Math.max(interest, item.iPaid);
                running = false;
            }
            keep.add(interest);
            need += item.p
                    - item.pPaid
                    + interest
                    - item.iPaid
                    + item.f
                    - item.fPaid
                    + penalty(item, on)
                    - item.penPaid;
            start = item.due;
        }
        if (fen < need) {
            return pay(pay(fen, on, List.of(loan), false), on, List.of(loan), true);
        }
        for (var n = 0; n < loan.items.size(); n++) {
            var item = loan.items.get(n);
            item.i = keep.get(n);
            takeCharges(item, Long.MAX_VALUE, on, penalty(item, on) - item.penPaid);
            takePrincipal(item, Long.MAX_VALUE, on);
        }
        return fen - need;
    }

    private long refund(long fen, LocalDate on, Loan loan) {
        var left = fen;
        var hadPrincipal = loan.open() > 0;
        for (var item : loan.items) {
            left = item.billOn.isAfter(on) ? left : reduce(item, left, on);
        }
        var notBilled =
                loan.items.stream().filter(item -> item.billOn.isAfter(on)).toList();
        if (refundsProRata) {
            left = reduceEach(notBilled, left, on);
        } else {
            for (var item : notBilled.reversed()) {
                left = reduce(item, left, on);
            }
        }
        var returned = 0L;
        for (var n = 0; n < loan.items.size() && hadPrincipal; n++) {
            var item = loan.items.get(n);
            if (item.due.isAfter(on)) {
                var balance = loan.items.subList(n, loan.items.size()).stream()
                        .mapToLong(later -> later.p)
                        .sum();
                var interest = loan.open() == 0
                        ? 0
                        : new BigDecimal(balance)
                                .divide(new BigDecimal(100), 0, RoundingMode.HALF_UP)
                                .longValueExact();
                item.i = Math.min(item.i, interest + (loan.open() == 0 ? 0 : added(item.later)));
                returned += Math.max(0, item.iPaid - item.i);
                item.iPaid = Math.min(item.iPaid, item.i);
            }
        }
        for (var item : loan.items) {
            if (!item.due.isAfter(on)) {
                var interest = Math.min(left, item.i - item.iPaid);
                item.iPaid += interest;
                var late = Math.min(left - interest, penalty(item, on) - item.penPaid);
                item.penPaid += late;
                left -= interest + late;
            }
        }
        return left + returned;
    }

    /** In proportion, each fen to where the running sum says. */
    private long reduceEach(List<Item> items, long left, LocalDate on) {
        var all = items.stream().mapToLong(item -> item.p - item.pPaid).sum();
        var fen = Math.min(left, all);
        var passed = 0L;
        var taken = 0L;
        for (var item : items) {
            passed += item.p - item.pPaid;
            var until = all == 0 ? 0 : fen * passed / all;
            reduce(item, until - taken, on);
            taken = until;
        }
        return left - fen;
    }

    private long reduce(Item item, long left, LocalDate on) {
        var principal = Math.min(left, item.p - item.pPaid);
        item.p -= principal;
        item.gone.add(new Gone(principal, late(item.due, on)));
        item.later.replaceAll(later -> new Later(later.fen() - Math.min(later.fen(), principal), later.days()));
        return left - principal;
    }

    private boolean isOpen(Item item, LocalDate on) {
        return item.p > item.pPaid || item.i > item.iPaid || item.f > item.fPaid || penalty(item, on) > item.penPaid;
    }

    /** Each fen of principal, times the days it was late; at most 24 % a year of 365 days, less what was waived. */
    private long penalty(Item item, LocalDate date) {
        var sum = new BigDecimal((item.p - item.pPaid) * late(item.due, date));
        for (var gone : item.gone) {
            sum = sum.add(new BigDecimal(gone.fen() * gone.days()));
        }
        var accrued = sum.multiply(penaltyPercent).divide(new BigDecimal(100 * basis), 0, RoundingMode.HALF_UP);
        var allowed = sum.multiply(new BigDecimal(24)).divide(new BigDecimal(36_500), 0, RoundingMode.DOWN);
        return accrued.min(allowed).longValueExact() - item.penWaived;
    }

    private long late(LocalDate due, LocalDate date) {
        var days = ChronoUnit.DAYS.between(due, date);
        if (days <= graceDays) {
            return 0;
        }
        return retroactive ? days : days - graceDays;
    }

    private List<Loan> lentBefore(Fact fact) {
        return loans.stream().filter(loan -> !loan.lentAt.isAfter(fact.at())).toList();
    }

    private Loan loan(UUID id) {
        return loans.stream().filter(loan -> loan.id.equals(id)).findFirst().orElseThrow();
    }

    /** Money that came in, or what was granted. */
    record Fact(UUID id, ReceiptKind kind, long fen, Instant at, UUID loanId, Relief relief) {}

    /** One line of a plan. */
    record Planned(int no, LocalDate due, LocalDate billOn, long principal, long interest, long fee) {}

    private record Unit(LocalDate due, String loanNo, int no, List<Item> items, boolean principalFirst) {}

    /** Principal that was late for so many days and is not any more. */
    private record Gone(long fen, long days) {}

    /** Principal that was put off and bears interest for so many days more. */
    private record Later(long fen, long days) {}

    static final class Loan {
        private final UUID id;
        private final String no;
        private final Instant lentAt;
        private final LocalDate lentOn;
        private final List<Planned> plan;
        private final List<Item> items = new ArrayList<>();

        private Loan(UUID id, String no, Instant lentAt, List<Planned> plan) {
            this.id = id;
            this.no = no;
            this.lentAt = lentAt;
            this.lentOn = LocalDate.ofInstant(lentAt, ZoneId.of("Asia/Shanghai"));
            this.plan = plan;
        }

        private void reset() {
            items.clear();
            plan.forEach(line -> items.add(new Item(line)));
        }

        private long open() {
            return items.stream().mapToLong(item -> item.p - item.pPaid).sum();
        }
    }

    private static final class Item {
        private final int no;
        private LocalDate due;
        private LocalDate billOn;
        private final List<Gone> gone = new ArrayList<>();
        private final List<Later> later = new ArrayList<>();
        private long p;
        private long i;
        private long f;
        private long pPaid;
        private long iPaid;
        private long fPaid;
        private long penPaid;
        private long penWaived;

        private Item(Planned line) {
            no = line.no();
            due = line.due();
            billOn = line.billOn();
            p = line.principal();
            i = line.interest();
            f = line.fee();
        }
    }
}
