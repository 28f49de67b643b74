package io.fenqi.repayment.repayment;

import io.fenqi.kernel.id.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part as the flow sees it between transactions.
 *
 * @param owed false for a second debit, of which all is overpaid
 */
record PartState(
        UUID withholdingId,
        int partNo,
        long amountFen,
        PartStatus status,
        boolean owed,
        @Nullable String orderNo,
        @Nullable String channelCode,
        @Nullable Instant collectedAt,
        @Nullable LocalDate accountingDate,
        @Nullable Split split,
        @Nullable String reasonCode) {

    boolean isCollected() {
        return collectedAt != null && status != PartStatus.REVERSED;
    }

    Split requiredSplit() {
        return Objects.requireNonNull(split, "not applied");
    }

    Instant requiredCollectedAt() {
        return Objects.requireNonNull(collectedAt, "not collected");
    }

    String requiredOrderNo() {
        return Objects.requireNonNull(orderNo, "not collected");
    }

    String requiredChannel() {
        return Objects.requireNonNull(channelCode, "not collected");
    }

    /** The id of one step for this part: a retry repeats it. */
    UUID idOf(String step) {
        return Ids.derived(withholdingId, step);
    }
}
