package io.fenqi.credit.application;

import io.fenqi.credit.customerimport.Whitelist;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the lender decided.
 *
 * @param limitFen in fen, above zero exactly with an approval
 * @param validTo last day of the limit; the lender's policy counts where the answer has none
 */
@Embeddable
record LenderAnswer(
        @Column(name = "lender_decision_id") String decisionId,

        @Enumerated(EnumType.STRING) @Column(name = "lender_outcome")
        Verdict outcome,

        @Column(name = "lender_limit_fen") @Nullable Long limitFen,
        @Column(name = "lender_grade") @Nullable String grade,
        @Column(name = "lender_valid_to") @Nullable LocalDate validTo,
        @Column(name = "lender_reason_code") @Nullable String reasonCode) {

    /** What the lender granted before; its number of the customer names the decision. */
    static LenderAnswer of(Whitelist.Granted granted) {
        return new LenderAnswer(
                granted.lenderCustomerNo(),
                Verdict.APPROVE,
                granted.limitFen(),
                granted.grade(),
                granted.validTo(),
                null);
    }

    /** A repeated answer may carry another id; what it says is what counts. */
    boolean saysTheSame(LenderAnswer other) {
        return outcome == other.outcome
                && Objects.equals(limitFen, other.limitFen)
                && Objects.equals(grade, other.grade)
                && Objects.equals(validTo, other.validTo)
                && Objects.equals(reasonCode, other.reasonCode);
    }
}
