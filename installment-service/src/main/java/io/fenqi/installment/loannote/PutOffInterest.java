package io.fenqi.installment.loannote;

import io.fenqi.installment.pricing.Price;
import io.fenqi.installment.product.ProductOffer;
import io.fenqi.kernel.rate.AnnualRate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the time costs by which an installment is put off: principal x days x rate / basis, HALF_UP (docs/money.md M-29).
 *
 * @param rate percent a year
 * @param dayBasis days of a year: 360 or 365
 */
record PutOffInterest(AnnualRate rate, int dayBasis) {

    /** The product's rate for it, else the rate that the loan was booked with, if it bears interest. */
    static PutOffInterest of(ProductOffer offer, Price price) {
        var own = offer.params().extension().annualRatePercent();
        var contract = price instanceof Price.Annual(var rate) ? rate : new AnnualRate(BigDecimal.ZERO);
        var basis = switch (offer.params().dayCount()) {
            case THIRTY_360, ACT_360 -> 360;
            case ACT_365, ACT_ACT -> 365;
        };
        return new PutOffInterest(own == null ? contract : AnnualRate.ofPercent(own), basis);
    }

    long fen(long fenDays) {
        return rate.fraction()
                .multiply(BigDecimal.valueOf(fenDays))
                .divide(BigDecimal.valueOf(dayBasis), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
