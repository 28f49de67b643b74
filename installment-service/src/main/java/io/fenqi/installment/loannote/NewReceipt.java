package io.fenqi.installment.loannote;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money to be booked.
 *
 * @param valueAt when it counts: the channel's success time, or the time of the refund
 * @param loanNoteId the loan that a payoff or refund is for
 */
record NewReceipt(
        UUID id,
        UUID customerId,
        String lenderId,
        ReceiptKind kind,
        long amountFen,
        Instant valueAt,
        @Nullable UUID loanNoteId,
        @Nullable UUID payoffQuoteId,
        boolean beforeSettlement) {}
