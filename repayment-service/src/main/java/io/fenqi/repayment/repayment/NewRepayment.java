package io.fenqi.repayment.repayment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to pay.
 *
 * @param amountFen what is to be collected, in fen, more than zero
 * @param bankCardId the card to take it from; the default card if absent
 */
public record NewRepayment(
        UUID id,
        UUID customerId,
        String lenderId,
        RepaymentKind kind,
        long amountFen,
        @Nullable UUID payoffQuoteId,
        @Nullable UUID bankCardId) {}
