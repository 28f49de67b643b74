package io.fenqi.risk.assessment;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.risk.engine.Outcome;
import io.fenqi.risk.engine.Reasons;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/credit-assessments")
class CreditAssessmentController {
    private final AssessCredit assessCredit;
    private final ReplayAssessment replayAssessment;

    CreditAssessmentController(AssessCredit assessCredit, ReplayAssessment replayAssessment) {
        this.assessCredit = assessCredit;
        this.replayAssessment = replayAssessment;
    }

    @PutMapping("/{id}")
    @CallableBy(ServiceName.CREDIT)
    View assess(@PathVariable UUID id, @Valid @RequestBody NewAssessment body) {
        return View.of(assessCredit.assess(id, body));
    }

    @GetMapping("/{id}")
    @CallableBy({ServiceName.CREDIT, ServiceName.ADMIN, ServiceName.OPS})
    View read(@PathVariable UUID id) {
        return View.of(assessCredit.find(id));
    }

    @PostMapping("/{id}/replay")
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS})
    ReplayAssessment.Replay replay(@PathVariable UUID id) {
        return replayAssessment.replay(id);
    }

    /** @param limitFen credit limit in fen, 0 unless approved */
    record View(
            UUID id,
            AssessmentStatus status,
            Outcome outcome,
            long limitFen,
            @Nullable String grade,
            @Nullable String priceTier,
            int score,
            List<String> reasonCodes,
            String customerText,
            int ruleSetVersion,
            int scorecardVersion) {
        static View of(CreditAssessment assessment) {
            var decision = assessment.decision();
            return new View(
                    assessment.id(),
                    assessment.status(),
                    assessment.outcome(),
                    assessment.limitFen(),
                    decision.grade(),
                    decision.priceTier(),
                    decision.score(),
                    assessment.reasonCodes(),
                    Reasons.customerText(assessment.reasonCodes()),
                    assessment.ruleSetVersion(),
                    assessment.ruleSetVersion());
        }
    }
}
