package io.fenqi.repayment.repayment;

import io.fenqi.kernel.id.Ids;
import java.time.Instant;
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
        @Nullable Instant collectedAt,
        @Nullable Split split,
        @Nullable String reasonCode) {
    /** The step by which a part's money is spread. */
    static final String PAYMENT = "payment";

    boolean isCollected() {
        return collectedAt != null && status != PartStatus.REVERSED;
    }

    Split requiredSplit() {
        return Objects.requireNonNull(split, "not applied");
    }

    /** The id of one step for this part: a retry repeats it. */
    UUID idOf(String step) {
        return idOf(withholdingId, step);
    }

    static UUID idOf(UUID withholdingId, String step) {
        return Ids.derived(withholdingId, step);
    }
}
