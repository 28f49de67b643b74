package io.fenqi.installment.product;

import io.fenqi.kernel.money.Money;
import java.math.RoundingMode;
import java.util.Arrays;

/** From which installments that are not billed yet a refund takes principal (RFD-03; docs/money.md M-18). */
public enum RefundOrder {
    /** From the last one backwards: the loan gets shorter. */
    LAST_FIRST,
    /** From each in proportion to its open principal: the installments get smaller. */
    PRO_RATA;

    /**
     * How much of an amount each installment gives, in fen: together the amount, none more than it has.
     *
     * <p>PRO_RATA rounds the running sum down, so that a fen that does not divide falls to a later installment.
     *
     * @param openFen open principal of each, the first one first; the amount is not more than all of it
     */
    public long[] split(long amountFen, long[] openFen) {
        var taken = new long[openFen.length];
        var left = amountFen;
        switch (this) {
            case LAST_FIRST -> {
                for (var i = openFen.length - 1; i >= 0; i--) {
                    taken[i] = Math.min(left, openFen[i]);
                    left -= taken[i];
                }
            }
            case PRO_RATA -> {
                var all = Math.max(1, Arrays.stream(openFen).sum());
                var passed = 0L;
                for (var i = 0; i < openFen.length; i++) {
                    var before = share(amountFen, passed, all);
                    passed += openFen[i];
                    taken[i] = share(amountFen, passed, all) - before;
                }
            }
        }
        return taken;
    }

    private static long share(long amountFen, long part, long all) {
        return Money.ofFen(amountFen).shareOf(part, all, RoundingMode.DOWN).fen();
    }
}
