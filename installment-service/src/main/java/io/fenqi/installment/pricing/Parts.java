package io.fenqi.installment.pricing;

import io.fenqi.kernel.money.Money;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/** The principal and the charge of each period in fen, as one method splits them. */
final class Parts {

    final long[] principal;
    final long[] charge;

    private Parts(int count) {
        principal = new long[count];
        charge = new long[count];
    }

    /** Level principal, charge on the open balance; the last takes the rest (M-05). */
    static Parts equalPrincipal(long amount, Fraction[] shares, Conventions conventions) {
        var parts = new Parts(shares.length);
        parts.splitPrincipal(amount, conventions);
        parts.chargeOnBalance(amount, shares, conventions.rounding());
        return parts;
    }

    /** Given principals, charge on the open balance. */
    static Parts onBalance(long[] principals, Fraction[] shares, Conventions conventions) {
        var parts = new Parts(principals.length);
        System.arraycopy(principals, 0, parts.principal, 0, principals.length);
        parts.chargeOnBalance(Arrays.stream(principals).sum(), shares, conventions.rounding());
        return parts;
    }

    /** Interest on the whole amount in every period, principal with the last (M-07). */
    static Parts interestFirst(long amount, Fraction[] shares, Conventions conventions) {
        var parts = new Parts(shares.length);
        parts.principal[shares.length - 1] = amount;
        parts.chargeOnBalance(amount, shares, conventions.rounding());
        return parts;
    }

    /** One installment: principal and the interest of all periods, rounded once (M-08). */
    static Parts bullet(long amount, Fraction[] shares, Conventions conventions) {
        var parts = new Parts(1);
        parts.principal[0] = amount;
        parts.charge[0] = sum(shares).of(amount, conventions.rounding());
        return parts;
    }

    /** Level principal and the same charge on the first amount; the last takes the rest of both (M-06). */
    static Parts flat(long amount, Fraction[] shares, Conventions conventions) {
        var parts = new Parts(shares.length);
        var last = shares.length - 1;
        var unpaid = sum(shares).of(amount, conventions.rounding());
        for (var i = 0; i <= last; i++) {
            var charge = shares[i].of(amount, conventions.rounding());
            parts.charge[i] = i == last ? unpaid : Math.min(charge, unpaid);
            unpaid -= parts.charge[i];
        }
        if (conventions.multipleOfFen() == 1) {
            parts.splitPrincipal(amount, conventions);
        } else {
            parts.splitInMultiples(amount, shares, conventions);
        }
        return parts;
    }

    /** Level payment of which the charge on the open balance is taken first; the last takes the rest (M-04). */
    static Parts level(long amount, long payment, Fraction[] shares, RoundingMode rounding) {
        var parts = new Parts(shares.length);
        var last = shares.length - 1;
        var balance = amount;
        for (var i = 0; i <= last; i++) {
            var charge = shares[i].of(balance, rounding);
            parts.charge[i] = charge;
            parts.principal[i] = i == last ? balance : Math.max(0, Math.min(payment - charge, balance));
            balance -= parts.principal[i];
        }
        return parts;
    }

    long total(int index) {
        return principal[index] + charge[index];
    }

    private void splitPrincipal(long amount, Conventions conventions) {
        var count = principal.length;
        var part = Fraction.mulDiv(amount, 1, count, conventions.rounding());
        var balance = amount;
        for (var i = 0; i < count; i++) {
            var taken = i == count - 1 ? balance : Math.min(part, balance);
            principal[conventions.tail() == Money.Tail.LAST ? i : count - 1 - i] = taken;
            balance -= taken;
        }
    }

    private void splitInMultiples(long amount, Fraction[] shares, Conventions conventions) {
        var balance = amount;
        for (var i = 0; i < principal.length; i++) {
            var wanted = inMultiples(amount, shares[i], conventions) - charge[i];
            var taken = i == principal.length - 1 ? balance : Math.max(0, Math.min(wanted, balance));
            principal[i] = taken;
            balance -= taken;
        }
    }

    /** amount / n + amount * share, rounded once to the multiple. */
    private long inMultiples(long amount, Fraction share, Conventions conventions) {
        var count = BigInteger.valueOf(principal.length);
        var denominator = BigInteger.valueOf(share.denominator());
        var perFen = denominator.add(BigInteger.valueOf(share.numerator()).multiply(count));
        var divisor = denominator.multiply(count).multiply(BigInteger.valueOf(conventions.multipleOfFen()));
        var times = Fraction.divide(BigInteger.valueOf(amount).multiply(perFen), divisor, conventions.rounding());
        return Math.multiplyExact(times.longValueExact(), conventions.multipleOfFen());
    }

    private void chargeOnBalance(long amount, Fraction[] shares, RoundingMode rounding) {
        var balance = amount;
        for (var i = 0; i < shares.length; i++) {
            charge[i] = shares[i].of(balance, rounding);
            balance -= principal[i];
        }
    }

    private static Fraction sum(Fraction[] shares) {
        var sum = Fraction.ZERO;
        for (var share : shares) {
            sum = sum.plus(share);
        }
        return sum;
    }
}
