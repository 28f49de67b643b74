package io.fenqi.installment.loannote;

import io.fenqi.installment.loannote.ReferenceAccount.Item;
import io.fenqi.installment.loannote.ReferenceAccount.Step;
import io.fenqi.installment.product.PrepaymentMode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What paying one loan early takes, reckoned the long way for {@link ReferenceAccount}: 1 % a month, level installments. */
final class ReferencePayoff {

    private static final BigDecimal MONTHLY = new BigDecimal("0.01");

    private final List<Item> items;
    private final LocalDate lentOn;
    private final LocalDate on;
    private final boolean toTheDay;
    private final long feePercent;
    private final Map<Item, Long> penalties = new HashMap<>();

    ReferencePayoff(List<Item> items, LocalDate lentOn, LocalDate on, boolean toTheDay, long feePercent) {
        this.items = items;
        this.lentOn = lentOn;
        this.on = on;
        this.toTheDay = toTheDay;
        this.feePercent = feePercent;
    }

    void penalty(Item item, long fen) {
        penalties.put(item, fen);
    }

    List<Step> whole() {
        var steps = due();
        var ahead = ahead();
        var principal = ahead.stream().mapToLong(item -> item.p - item.pPaid).sum();
        for (var item : ahead) {
            var first = item == ahead.getFirst();
            var days = ChronoUnit.DAYS.between(start(item), item.due);
            var passed = Math.max(0, ChronoUnit.DAYS.between(start(item), on));
            var interest = !first ? 0 : toTheDay ? item.i - full(item) + half(full(item) * passed, days) : item.i;
            steps.add(early(item, interest, first ? half(principal * feePercent, 100) : 0));
        }
        return steps;
    }

    List<Step> installments(Set<Integer> nos) {
        var steps = due();
        var chosen = ahead().stream().filter(item -> nos.contains(item.no)).toList();
        var principal = chosen.stream().mapToLong(item -> item.p - item.pPaid).sum();
        for (var item : chosen) {
            var interest = item.i - saved(item, item.p - item.pPaid);
            steps.add(early(item, interest, item == chosen.getFirst() ? half(principal * feePercent, 100) : 0));
        }
        return steps;
    }

    List<Step> amount(long fen, PrepaymentMode mode) {
        var whole = whole();
        if (fen >= sum(whole)) {
            return whole;
        }
        var steps = due();
        var left = fen - sum(steps);
        if (left <= 0) {
            return List.of();
        }
        steps.addAll(mode == PrepaymentMode.NEXT_PERIODS ? next(left) : principal(left, mode));
        return steps;
    }

    private List<Step> next(long fen) {
        var steps = new ArrayList<Step>();
        var left = fen;
        for (var item : ahead()) {
            var fee = Math.min(left, item.f - item.fPaid);
            var interest = Math.min(left - fee, item.i - item.iPaid);
            var principal = Math.min(left - fee - interest, item.p - item.pPaid);
            left -= fee + interest + principal;
            steps.add(new Step(item, principal, interest, fee, 0, 0, item.i, 0));
        }
        return steps;
    }

    private List<Step> principal(long fen, PrepaymentMode mode) {
        var ahead = ahead();
        var open = ahead.stream().mapToLong(item -> item.p - item.pPaid).toArray();
        var all = total(open);
        var principal = Math.min(all, half(fen * 100, 100 + feePercent));
        var fee = principal == all ? Math.min(fen - all, half(all * feePercent, 100)) : fen - principal;
        var keep = mode == PrepaymentMode.SHORTEN_TERM ? fromTheEnd(open, principal) : anew(open, all - principal);
        var steps = new ArrayList<Step>();
        for (var n = 0; n < keep.length; n++) {
            var item = ahead.get(n);
            var balance = 0L;
            for (var later = n; later < keep.length; later++) {
                balance += ahead.get(later).pPaid + keep[later];
            }
            var interest = total(keep) == 0 ? 0 : half(balance, 100);
            interest = n == 0 ? item.i - saved(item, principal) : Math.min(item.i, interest);
            interest = Math.max(interest, item.iPaid);
            var rest = n == 0 ? fen - principal - fee : 0;
            steps.add(new Step(item, 0, rest, n == 0 ? fee : 0, 0, open[n] - keep[n], interest, n == 0 ? fee : 0));
        }
        return steps;
    }

    private static long[] fromTheEnd(long[] open, long principal) {
        var keep = open.clone();
        var left = principal;
        for (var n = keep.length - 1; n >= 0; n--) {
            var fen = Math.min(left, keep[n]);
            keep[n] -= fen;
            left -= fen;
        }
        return keep;
    }

    /** A loan of the rest over the months in which something is open, no month with more than it had. */
    private static long[] anew(long[] open, long rest) {
        var keep = new long[open.length];
        var first = 0;
        while (first < open.length - 1 && open[first] == 0) first++;
        var last = open.length - 1;
        while (last > first && open[last] == 0) last--;
        var months = last - first + 1;
        var growth = BigDecimal.ONE.add(MONTHLY).pow(months);
        var payment = new BigDecimal(rest)
                .multiply(MONTHLY)
                .multiply(growth)
                .divide(growth.subtract(BigDecimal.ONE), MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var balance = rest;
        var left = rest;
        for (var n = first; n <= last; n++) {
            var principal = n == last ? balance : Math.clamp(payment - half(balance, 100), 0, balance);
            balance -= principal;
            keep[n] = Math.min(principal, open[n]);
            left -= keep[n];
        }
        for (var n = first; n <= last; n++) {
            var more = Math.min(left, open[n] - keep[n]);
            keep[n] += more;
            left -= more;
        }
        return keep;
    }

    /** Interest of the item's own period on principal that is paid now, for the days still to come. */
    private long saved(Item item, long principal) {
        var balance = items.stream()
                .filter(later -> later.no >= item.no)
                .mapToLong(later -> later.p)
                .sum();
        if (!toTheDay || balance == 0) {
            return 0;
        }
        var from = start(item).isAfter(on) ? start(item) : on;
        var days = ChronoUnit.DAYS.between(start(item), item.due);
        return new BigDecimal(full(item))
                .multiply(new BigDecimal(principal * ChronoUnit.DAYS.between(from, item.due)))
                .divide(new BigDecimal(balance * days), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** A month's interest on what is left of its balance; what it charges beyond that was earned before. */
    private long full(Item item) {
        var balance = items.stream()
                .filter(later -> later.no >= item.no)
                .mapToLong(later -> later.p)
                .sum();
        return Math.min(item.i, half(balance, 100));
    }

    private List<Step> due() {
        var steps = new ArrayList<Step>();
        for (var item : items) {
            if (!item.due.isAfter(on)) {
                steps.add(new Step(
                        item,
                        item.p - item.pPaid,
                        item.i - item.iPaid,
                        item.f - item.fPaid,
                        penalties.get(item) - item.penPaid,
                        0,
                        item.i,
                        0));
            }
        }
        return steps;
    }

    private List<Item> ahead() {
        return items.stream().filter(item -> item.due.isAfter(on)).toList();
    }

    private Step early(Item item, long interest, long payoffFee) {
        var keep = Math.max(interest, item.iPaid);
        var fee = item.f - item.fPaid + payoffFee;
        var penalty = penalties.get(item) - item.penPaid;
        return new Step(item, item.p - item.pPaid, keep - item.iPaid, fee, penalty, 0, keep, payoffFee);
    }

    private LocalDate start(Item item) {
        return items.stream()
                .map(other -> other.due)
                .filter(due -> due.isBefore(item.due))
                .max(LocalDate::compareTo)
                .orElse(lentOn);
    }

    private static long half(long dividend, long divisor) {
        return new BigDecimal(dividend)
                .divide(new BigDecimal(divisor), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long sum(List<Step> steps) {
        return steps.stream().mapToLong(Step::fen).sum();
    }

    private static long total(long[] fen) {
        var sum = 0L;
        for (var one : fen) {
            sum += one;
        }
        return sum;
    }
}
