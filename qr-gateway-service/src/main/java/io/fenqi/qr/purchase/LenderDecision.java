package io.fenqi.qr.purchase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lender's answer to a drawdown; the first one stays. */
record LenderDecision(
        UUID decisionId, Outcome outcome, @Nullable String lenderLoanNo) {
    enum Outcome {
        APPROVE,
        REJECT
    }
}
