package io.fenqi.installment.loannote;

import io.fenqi.installment.pricing.Price;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a loan note comes from: product version and price, quote, contract, limit account, purchase and merchant.
 *
 * @param annualRatePercent interest that it was booked with, if it bears any
 * @param feeRatePerPeriodPercent fee per installment in percent of the amount, if it is priced so
 * @param promotionNo the promotion of the product that made the price, if one did (PRD-10)
 */
@Embeddable
record Origin(
        String productCode,
        int productVersion,
        String priceTier,
        int termCount,
        @Nullable String annualRatePercent,
        @Nullable String feeRatePerPeriodPercent,
        @Nullable Integer promotionNo,
        UUID quoteId,
        String contractNo,
        UUID limitAccountId,
        UUID purchaseId,
        String merchantNo,
        String merchantName) {

    /** The price as its schedule was made from it. */
    Price price() {
        return Price.of(annualRatePercent, feeRatePerPeriodPercent);
    }
}
