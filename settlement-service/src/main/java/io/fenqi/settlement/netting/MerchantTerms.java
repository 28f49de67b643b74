package io.fenqi.settlement.netting;

import java.math.BigDecimal;

/**
 * How a merchant is settled, as it was when the run asked (MER-05).
 *
 * @param feeRatePercent percent of a purchase
 * @param held suspended with HOLD_SETTLEMENT: nothing is paid, all is carried (MER-06)
 */
record MerchantTerms(
        String merchantNo,
        String name,
        BigDecimal feeRatePercent,
        String accountNo,
        String accountName,
        String bankCnaps,
        boolean held) {}
