package io.fenqi.installment.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The rate per period at which payments are worth exactly what was received (internal rate of return).
 *
 * <p>Solved for the discount factor v = 1 / (1 + r): the present value is a growing convex function of v, so it has one
 * root, and Newton's method from the right meets it without overshooting. A first guess in floating point is only a
 * start; the answer comes from decimal arithmetic to 40 digits.
 */
final class InternalRate {

    static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);

    private static final BigDecimal CLOSE_ENOUGH = new BigDecimal("1E-30");
    private static final int STEPS_MAX = 200;

    private InternalRate() {}

    /** The rate per period as a plain number (0.01 = 1 %); zero when nothing is paid beyond what was received. */
    static BigDecimal solve(long receivedFen, List<CashFlow> payments) {
        var paid = payments.stream().mapToLong(CashFlow::fen).reduce(0, Math::addExact);
        if (receivedFen <= 0 || paid < receivedFen) {
            throw new IllegalArgumentException("%d fen received, %d fen paid".formatted(receivedFen, paid));
        }
        if (paid == receivedFen) {
            return BigDecimal.ZERO;
        }
        if (payments.stream().allMatch(payment -> payment.period() == 0 || payment.fen() == 0)) {
            throw new IllegalArgumentException("all is paid at once: no rate");
        }
        var factor = refine(BigDecimal.valueOf(guess(receivedFen, payments)), receivedFen, payments);
        return BigDecimal.ONE.divide(factor, DIGITS).subtract(BigDecimal.ONE, DIGITS);
    }

    private static BigDecimal refine(BigDecimal start, long receivedFen, List<CashFlow> payments) {
        var factor = start;
        for (var step = 0; step < STEPS_MAX; step++) {
            var value = BigDecimal.valueOf(-receivedFen);
            var slope = BigDecimal.ZERO;
            for (var payment : payments) {
                if (payment.fen() == 0) {
                    continue;
                }
                var fen = BigDecimal.valueOf(payment.fen());
                if (payment.period() == 0) {
                    value = value.add(fen, DIGITS);
                    continue;
                }
                var before = factor.pow(payment.period() - 1, DIGITS).multiply(fen, DIGITS);
                value = value.add(before.multiply(factor, DIGITS), DIGITS);
                slope = slope.add(before.multiply(BigDecimal.valueOf(payment.period()), DIGITS), DIGITS);
            }
            var move = value.divide(slope, DIGITS);
            factor = factor.subtract(move, DIGITS);
            if (move.abs().compareTo(CLOSE_ENOUGH) < 0) {
                return factor;
            }
        }
        throw new ArithmeticException("no internal rate found for %d fen".formatted(receivedFen));
    }

    private static double guess(long receivedFen, List<CashFlow> payments) {
        var factor = 1.0;
        for (var step = 0; step < STEPS_MAX; step++) {
            var value = (double) -receivedFen;
            var slope = 0.0;
            for (var payment : payments) {
                var before = payment.period() == 0 ? 0 : payment.fen() * Math.pow(factor, payment.period() - 1);
                value += payment.period() == 0 ? payment.fen() : before * factor;
                slope += before * payment.period();
            }
            var next = factor - value / slope;
            if (next <= 0 || Math.abs(next - factor) < 1e-14) {
                return next <= 0 ? factor : next;
            }
            factor = next;
        }
        return factor;
    }
}
