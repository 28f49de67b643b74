package io.fenqi.repayment.repayment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads pages of repayments with their parts. */
@Component
class ListRepayments {
    private final Repayments repayments;

    ListRepayments(Repayments repayments) {
        this.repayments = repayments;
    }

    @Transactional(readOnly = true)
    List<RepaymentState> list(@Nullable UUID customerId, @Nullable RepaymentStatus status, UUID after, int limit) {
        return repayments.list(customerId, status, after, Limit.of(limit)).stream()
                .map(Repayment::state)
                .toList();
    }
}
