package io.fenqi.installment.loannote;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money to be booked.
 *
 * @param valueAt when it counts: the channel's success time, or the time of the refund
 * @param loanNoteId the loan that a refund is for
 * @param quote the payoff quote that a payment is for; FREE money for one that died pays on its loans only
 */
record NewReceipt(
        UUID id,
        UUID customerId,
        String lenderId,
        ReceiptKind kind,
        long amountFen,
        Instant valueAt,
        @Nullable UUID loanNoteId,
        @Nullable PayoffQuote quote,
        boolean beforeSettlement) {}
