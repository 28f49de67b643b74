package io.fenqi.repayment.cardrefund;

import io.fenqi.kernel.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to a card, as the flow and its readers see it.
 *
 * @param refundNo the number by which the channel knows this attempt
 * @param orderNo the channel's order that took the money, and {@code orderSerialNo} the debit of it
 * @param returnedAt the channel's time
 */
record CardRefundState(
        UUID id,
        String refundNo,
        int attempt,
        UUID withholdingId,
        UUID repaymentId,
        UUID customerId,
        String lenderId,
        String channelCode,
        String orderNo,
        String orderSerialNo,
        String cardLast4,
        long amountFen,
        CardRefundStatus status,
        @Nullable Instant submittedAt,
        @Nullable String serialNo,
        @Nullable Instant returnedAt,
        @Nullable String rawCode,
        @Nullable String reasonCode,
        Instant createdAt) {

    Instant requiredSubmittedAt() {
        return Objects.requireNonNull(submittedAt, "not sent");
    }

    /** Business date on which it was back on the card. */
    LocalDate valueDate() {
        return BusinessTime.dateOf(Objects.requireNonNull(returnedAt, "not returned"));
    }
}
