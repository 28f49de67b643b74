package io.fenqi.installment.pricing;

import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.DayCount;
import java.math.RoundingMode;

/**
 * The switches between which lenders differ; a loan keeps those it was made with.
 *
 * @param dayCount share of a year in a period (PRD-04)
 * @param yearCut where ACT/ACT cuts a year
 * @param firstPeriod how an irregular first period is charged
 * @param rounding HALF_UP (domestic norm) or HALF_EVEN, to whole fen
 * @param levelPayment how the level payment is found
 * @param multipleOfFen the regular installment is rounded to this multiple; 1 = to the fen
 * @param tail which installment takes the rest of an equal split
 */
public record Conventions(
        DayCount dayCount,
        YearCut yearCut,
        FirstPeriod firstPeriod,
        RoundingMode rounding,
        LevelPayment levelPayment,
        long multipleOfFen,
        Money.Tail tail) {

    /** 30/360, half-up to the fen, one annuity value, the rest with the last installment. */
    public static final Conventions DOMESTIC = new Conventions(
            DayCount.THIRTY_360,
            YearCut.JAN01,
            FirstPeriod.FULL,
            RoundingMode.HALF_UP,
            LevelPayment.CLOSED,
            1,
            Money.Tail.LAST);

    public Conventions {
        if (rounding != RoundingMode.HALF_UP && rounding != RoundingMode.HALF_EVEN) {
            throw new IllegalArgumentException("money is rounded HALF_UP or HALF_EVEN, not " + rounding);
        }
        if (multipleOfFen < 1) {
            throw new IllegalArgumentException("multiple of %d fen".formatted(multipleOfFen));
        }
    }
}
