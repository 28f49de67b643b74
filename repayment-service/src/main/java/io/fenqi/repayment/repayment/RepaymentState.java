package io.fenqi.repayment.repayment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A repayment as the flow and the controller see it between transactions. */
record RepaymentState(
        UUID id,
        String repaymentNo,
        UUID customerId,
        String lenderId,
        RepaymentKind kind,
        RepaymentStatus status,
        long amountFen,
        @Nullable UUID payoffQuoteId,
        @Nullable UUID bankCardId,
        @Nullable String reasonCode,
        Instant createdAt,
        List<PartState> parts) {

    /** What channels took for it and have not taken back, in fen. */
    long collectedFen() {
        return parts.stream()
                .filter(PartState::isCollected)
                .mapToLong(PartState::amountFen)
                .sum();
    }
}
