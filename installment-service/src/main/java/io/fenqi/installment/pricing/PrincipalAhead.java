package io.fenqi.installment.pricing;

import java.util.Arrays;

/**
 * How principal that is paid ahead leaves the installments that are not yet due (docs/money.md M-34): what is left always
 * sums to what was open less what is paid, and no installment ever gets more than it had.
 */
public final class PrincipalAhead {

    private PrincipalAhead() {}

    /**
     * Takes it from the last installments: the loan ends sooner.
     *
     * @param open principal of each installment that is open and not yet due, 0 for all others
     */
    public static long[] shortened(long[] open, long prepaidFen) {
        var left = open.clone();
        var taken = requireWithin(open, prepaidFen);
        for (var i = left.length - 1; i >= 0; i--) {
            var fen = Math.min(taken, left[i]);
            left[i] -= fen;
            taken -= fen;
        }
        return left;
    }

    /**
     * Spreads what is left anew over the same installments, as the method of the loan does with a loan of that amount.
     *
     * @param open principal of each installment that is open and not yet due, 0 for all others
     */
    public static long[] spreadAnew(ScheduleTerms terms, long[] open, long prepaidFen) {
        var rest = Arrays.stream(open).sum() - requireWithin(open, prepaidFen);
        var left = new long[open.length];
        var financedFrom = terms.downPaymentPercent() > 0 ? 1 : 0;
        if (financedFrom == 1) {
            left[0] = Math.min(open[0], rest);
            rest -= left[0];
        }
        var first = first(open, financedFrom);
        var last = last(open);
        if (rest > 0) {
            var wanted = ScheduleEngine.principals(terms, rest, first - financedFrom, last - financedFrom);
            for (var i = first; i <= last; i++) {
                left[i] = Math.min(wanted[i - first], open[i]);
                rest -= left[i];
            }
        }
        for (var i = first; i <= last && rest > 0; i++) {
            var fen = Math.min(rest, open[i] - left[i]);
            left[i] += fen;
            rest -= fen;
        }
        return left;
    }

    private static long requireWithin(long[] open, long prepaidFen) {
        if (prepaidFen < 0 || prepaidFen > Arrays.stream(open).sum()) {
            throw new IllegalArgumentException("%d fen ahead of %s".formatted(prepaidFen, Arrays.toString(open)));
        }
        return prepaidFen;
    }

    private static int first(long[] open, int from) {
        var i = from;
        while (i < open.length - 1 && open[i] == 0) {
            i++;
        }
        return i;
    }

    private static int last(long[] open) {
        var i = open.length - 1;
        while (i > 0 && open[i] == 0) {
            i--;
        }
        return i;
    }
}
