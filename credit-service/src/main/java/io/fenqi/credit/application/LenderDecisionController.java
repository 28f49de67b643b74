package io.fenqi.credit.application;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LenderDecisionController {
    private final TakeLenderDecision takeLenderDecision;
    private final CreditApplicationFlow flow;
    private final ApplicationSteps steps;

    LenderDecisionController(
            TakeLenderDecision takeLenderDecision, CreditApplicationFlow flow, ApplicationSteps steps) {
        this.takeLenderDecision = takeLenderDecision;
        this.flow = flow;
        this.steps = steps;
    }

    /** Harmless when repeated; the first answer stands against a later, different one. */
    @PutMapping("/credit-applications/{id}/lender-decision")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
    ApplicationView decide(@PathVariable UUID id, @Valid @RequestBody LenderDecision body) {
        var standing = takeLenderDecision.take(id, body.answer(), body.decidedAt());
        if (standing == TakeLenderDecision.Standing.LATE) {
            throw new Refused(
                    CreditError.APPLICATION_CLOSED,
                    "the answer is on record, but the application is "
                            + steps.find(id).status());
        }
        flow.advance(id);
        return ApplicationView.of(steps.find(id));
    }

    record LenderDecision(
            @NotBlank @Size(max = 64) String decisionId,
            @NotNull Verdict outcome,
            @Nullable @Positive @Max(1_000_000_000_000L) Long limitFen,
            @Nullable @Size(max = 16) String grade,
            @Nullable LocalDate validTo,

            @Nullable @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
            String reasonCode,

            @Nullable Instant decidedAt) {
        /** A rejection grants nothing, whatever else it says. */
        LenderAnswer answer() {
            return new LenderAnswer(
                    decisionId, outcome, outcome == Verdict.APPROVE ? limitFen : null, grade, validTo, reasonCode);
        }
    }
}
