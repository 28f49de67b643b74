package io.fenqi.installment.pricing;

import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.rate.PeriodRate;

/** What the borrower is charged for the loan (PRD-02). */
public sealed interface Price {

    /** Interest at a nominal yearly rate. */
    record Annual(AnnualRate rate) implements Price {}

    /** A fee per installment, in percent of the first amount. */
    record FeePerPeriod(PeriodRate rate) implements Price {}

    /** Nothing. */
    record Free() implements Price {}
}
