package io.fenqi.credit.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one decision of the answers of those who were asked (CRD-04). */
sealed interface Decision {

    /** What is offered. */
    record Granted(Grant grant) implements Decision {}

    /**
     * Why nothing is offered.
     *
     * @param customerText what the customer may read; never a model or a list (RSK-08)
     */
    record Declined(String reasonCode, @Nullable String customerText) implements Decision {}

    /** Whoever is missing was not asked; one rejection rejects, and of two limits the lower one holds. */
    static Decision of(@Nullable RiskAnswer risk, @Nullable LenderAnswer lender, LocalDate policyValidTo, Instant at) {
        if (risk == null && lender == null) {
            throw new IllegalArgumentException("nobody has answered");
        }
        if (risk != null && risk.outcome() == Verdict.REJECT) {
            // Risk's own code stays inside: it may name a list or a rule.
            return new Declined("RISK_REJECTED", risk.customerText());
        }
        if (lender != null && lender.outcome() == Verdict.REJECT) {
            return new Declined(Objects.requireNonNullElse(lender.reasonCode(), "LENDER_REJECTED"), null);
        }
        long riskLimit = risk == null || risk.limitFen() == null ? Long.MAX_VALUE : risk.limitFen();
        long lenderLimit = lender == null || lender.limitFen() == null ? Long.MAX_VALUE : lender.limitFen();
        var grade = lender != null && lender.grade() != null ? lender.grade() : risk == null ? null : risk.grade();
        var tier = risk == null || risk.priceTier() == null ? "STANDARD" : risk.priceTier();
        var validTo = lender != null && lender.validTo() != null ? lender.validTo() : policyValidTo;
        return new Granted(new Grant(Math.min(riskLimit, lenderLimit), grade, tier, validTo, at));
    }
}
