package io.fenqi.installment.overdue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Penalty interest: what is overdue x days x rate / basis, linear in days, never on penalty (ODP-02, ODP-03;
 * docs/money.md M-14).
 *
 * <p>It is counted in fen-days (1 fen overdue for 1 day), which are whole numbers, and rounded once, half-up, to fen when
 * it is shown or paid. So the day on which somebody looks at it changes nothing.
 */
public final class PenaltyInterest {

    private PenaltyInterest() {}

    /** The penalty in fen for so many fen-days. */
    public static long fen(long fenDays, PenaltyRule rule) {
        if (fenDays < 0) {
            throw new IllegalArgumentException("%d fen-days".formatted(fenDays));
        }
        return rule.rate()
                .fraction()
                .multiply(BigDecimal.valueOf(fenDays))
                .divide(BigDecimal.valueOf(rule.dayBasis()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
