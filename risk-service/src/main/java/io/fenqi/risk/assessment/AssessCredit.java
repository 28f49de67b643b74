package io.fenqi.risk.assessment;

import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import io.fenqi.risk.RiskError;
import io.fenqi.risk.engine.Facts;
import io.fenqi.risk.engine.Outcome;
import io.fenqi.risk.list.ListHits;
import io.fenqi.risk.review.OpenReview;
import io.fenqi.risk.review.ReviewDecided;
import io.fenqi.risk.ruleset.RuleSets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Assesses a credit application: gathers facts, decides by the rule set in force, opens a review where it says so. */
@Component
class AssessCredit {
    static final String RULE_SET = "CREDIT";

    private final CreditAssessments assessments;
    private final RuleSets ruleSets;
    private final ListHits listHits;
    private final OpenReview openReview;
    private final IdempotentPut idempotentPut;
    private final JsonMapper json;
    private final Clock clock;

    AssessCredit(
            CreditAssessments assessments,
            RuleSets ruleSets,
            ListHits listHits,
            OpenReview openReview,
            IdempotentPut idempotentPut,
            JsonMapper json,
            Clock clock) {
        this.assessments = assessments;
        this.ruleSets = ruleSets;
        this.listHits = listHits;
        this.openReview = openReview;
        this.idempotentPut = idempotentPut;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    CreditAssessment assess(UUID id, NewAssessment asked) {
        if (!asked.bureauConsentSigned()) throw new Refused(RiskError.CONSENT_MISSING, "CREDIT_QUERY_AUTH");
        if (!idempotentPut.claim("credit-assessment", id, asked)) return find(id);
        var facts = facts(asked);
        var ruleSet = ruleSets.inForce(RULE_SET);
        var decision = ruleSet.ruleSet().decide(facts);
        var assessment = assessments.save(new CreditAssessment(
                id, asked, json.writeValueAsString(facts.values()), ruleSet.number(), decision, clock.instant()));
        if (decision.outcome() == Outcome.REVIEW) openReview.open(id, asked.lenderId(), decision.reasonCodes());
        return assessment;
    }

    /** A reviewer has decided: runs in the reviewer's transaction. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void reviewed(ReviewDecided decided) {
        var assessment = find(decided.assessmentId());
        var outcome = decided.approved() ? Outcome.APPROVE : Outcome.REJECT;
        assessment.reviewed(outcome, decided.limitFen(), clock.instant());
        assessments.save(assessment);
    }

    @Transactional(readOnly = true)
    CreditAssessment find(UUID id) {
        return assessments
                .findById(id)
                .orElseThrow(() -> new Refused(RiskError.ASSESSMENT_NOT_FOUND, "id %s".formatted(id)));
    }

    private Facts facts(NewAssessment asked) {
        var keys = new HashMap<>(Map.of("RESIDENT_ID", asked.residentIdHash(), "MOBILE", asked.mobileHash()));
        if (asked.deviceId() != null) keys.put("DEVICE", asked.deviceId());
        var hits = listHits.of(keys);
        return new Facts(Map.of(
                "age", (long) asked.age(),
                "student", asked.student(),
                "monthlyIncomeFen", asked.monthlyIncomeFen(),
                "employment", asked.employment(),
                "outstandingFen", asked.outstandingFen(),
                "productCode", asked.productCode(),
                "blacklisted", hits.contains("BLACK"),
                "whitelisted", hits.contains("WHITE")));
    }
}
