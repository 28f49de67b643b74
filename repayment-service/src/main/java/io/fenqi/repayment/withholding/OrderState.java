package io.fenqi.repayment.withholding;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as other features see it.
 *
 * @param collectedAt the channel's success time: the value date (REP-16); present when collected
 * @param duplicateOf the order that was debited a second time; this one is all overpayment (REP-11)
 */
public record OrderState(
        UUID id,
        String orderNo,
        String channelCode,
        UUID repaymentId,
        int partNo,
        long amountFen,
        WithholdingStatus status,
        @Nullable Instant collectedAt,
        @Nullable String reasonCode,
        @Nullable UUID duplicateOf) {
    public Instant requiredCollectedAt() {
        return Objects.requireNonNull(collectedAt, "not collected");
    }
}
