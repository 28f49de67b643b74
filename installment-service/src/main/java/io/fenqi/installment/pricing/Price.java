package io.fenqi.installment.pricing;

import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.rate.PeriodRate;
import org.jspecify.annotations.Nullable;

/** What the borrower is charged for the loan (PRD-02). */
public sealed interface Price {

    /** Interest if there is a yearly rate, else a fee if there is a rate of it, else nothing; both in percent. */
    static Price of(@Nullable String annualRatePercent, @Nullable String feeRatePerPeriodPercent) {
        if (annualRatePercent != null) {
            return new Annual(AnnualRate.ofPercent(annualRatePercent));
        }
        return feeRatePerPeriodPercent == null
                ? new Free()
                : new FeePerPeriod(PeriodRate.ofPercent(feeRatePerPeriodPercent));
    }

    /** Interest at a nominal yearly rate. */
    record Annual(AnnualRate rate) implements Price {}

    /** A fee per installment, in percent of the first amount. */
    record FeePerPeriod(PeriodRate rate) implements Price {}

    /** Nothing. */
    record Free() implements Price {}
}
