package io.fenqi.installment.overdue;

import io.fenqi.kernel.rate.AnnualRate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Penalty interest: what is overdue x days x rate / basis, linear in days, never on penalty (ODP-02, ODP-03;
 * docs/money.md M-14), and never more than the cost cap allows for the late principal (ODP-05; M-15).
 *
 * <p>It is counted in fen-days (1 fen overdue for 1 day), which are whole numbers, and rounded once, half-up, to fen when
 * it is shown or paid. So the day on which somebody looks at it changes nothing.
 *
 * @param principalFenDays of late principal
 * @param interestFenDays of late interest, if the product charges it
 */
public record PenaltyInterest(long principalFenDays, long interestFenDays) {

    private static final int DAYS = 365;

    public PenaltyInterest {
        if (principalFenDays < 0 || interestFenDays < 0) {
            throw new IllegalArgumentException("%d and %d fen-days".formatted(principalFenDays, interestFenDays));
        }
    }

    /** The penalty in fen: what accrues, but no more than the cap allows. */
    public long fen(PenaltyRule rule) {
        return Math.min(accruedFen(rule), allowedFen(rule));
    }

    /** What the cap cuts off, in fen. */
    public long cutOffFen(PenaltyRule rule) {
        return accruedFen(rule) - fen(rule);
    }

    private long accruedFen(PenaltyRule rule) {
        var fenDays = Math.addExact(principalFenDays, interestFenDays);
        return fen(fenDays, rule.rate(), rule.dayBasis(), RoundingMode.HALF_UP);
    }

    /** The cap for the late principal and the calendar days of its lateness, whatever basis or base the product has. */
    private long allowedFen(PenaltyRule rule) {
        return fen(principalFenDays, rule.costCap(), DAYS, RoundingMode.DOWN);
    }

    private static long fen(long fenDays, AnnualRate rate, int dayBasis, RoundingMode rounding) {
        return rate.fraction()
                .multiply(BigDecimal.valueOf(fenDays))
                .divide(BigDecimal.valueOf(dayBasis), 0, rounding)
                .longValueExact();
    }
}
