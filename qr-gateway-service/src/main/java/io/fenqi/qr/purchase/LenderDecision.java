package io.fenqi.qr.purchase;

import org.jspecify.annotations.Nullable;

/**
 * A lender's answer to a drawdown; the first one stays.
 *
 * @param decisionId the lender's own, in whatever form it numbers its messages
 */
record LenderDecision(
        String decisionId, Outcome outcome, @Nullable String lenderLoanNo) {
    enum Outcome {
        APPROVE,
        REJECT
    }
}
