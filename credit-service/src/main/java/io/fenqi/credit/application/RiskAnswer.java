package io.fenqi.credit.application;

import io.fenqi.credit.client.risk.RiskClient.Assessment;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the platform's risk decided.
 *
 * @param limitFen in fen, above zero exactly with an approval
 */
@Embeddable
record RiskAnswer(
        @Enumerated(EnumType.STRING) @Column(name = "risk_outcome")
        Verdict outcome,

        @Column(name = "risk_limit_fen") @Nullable Long limitFen,
        @Column(name = "risk_grade") @Nullable String grade,
        @Column(name = "risk_price_tier") @Nullable String priceTier,
        @Column(name = "risk_reason_code") @Nullable String reasonCode,
        @Column(name = "risk_customer_text") @Nullable String customerText) {

    private static final String DECIDED = "DECIDED";
    private static final String RISK_REJECTED = "RISK_REJECTED";

    /** Empty while people are still to decide; an approval of nothing is a rejection. */
    static Optional<RiskAnswer> of(Assessment assessment) {
        if (!DECIDED.equals(assessment.status()) || assessment.outcome() == null) {
            return Optional.empty();
        }
        var limit = assessment.limitFen();
        return switch (assessment.outcome()) {
            case "APPROVE" ->
                Optional.of(
                        limit != null && limit > 0
                                ? of(Verdict.APPROVE, limit, assessment)
                                : of(Verdict.REJECT, null, assessment));
            case "REJECT" -> Optional.of(of(Verdict.REJECT, null, assessment));
            default -> Optional.empty();
        };
    }

    private static RiskAnswer of(Verdict outcome, @Nullable Long limitFen, Assessment assessment) {
        var codes = assessment.reasonCodes();
        var reason = codes == null || codes.isEmpty() ? RISK_REJECTED : codes.getFirst();
        return new RiskAnswer(
                outcome,
                limitFen,
                assessment.grade(),
                assessment.priceTier(),
                outcome == Verdict.REJECT ? reason : null,
                assessment.customerText());
    }
}
