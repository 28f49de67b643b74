package io.fenqi.installment.loannote;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where a loan note comes from: product version and price, quote, contract, limit account, purchase and merchant. */
@Embeddable
record Origin(
        String productCode,
        int productVersion,
        String priceTier,
        int termCount,
        UUID quoteId,
        String contractNo,
        UUID limitAccountId,
        UUID purchaseId,
        String merchantNo,
        String merchantName) {}
