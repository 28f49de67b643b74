package io.fenqi.risk.assessment;

import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import io.fenqi.risk.RiskError;
import io.fenqi.risk.engine.Decision;
import io.fenqi.risk.engine.Outcome;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One credit decision with all that went into it. The machine's decision is kept beside the final one, which a reviewer
 * may have made.
 */
@Entity
@Table(name = "credit_assessment")
class CreditAssessment extends Versioned {
    @Id
    private UUID id;

    private UUID customerId;
    private UUID applicationId;
    private String lenderId;
    private String residentIdHash;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus status;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private long limitFen;
    private int ruleSetVersion;
    private Instant decidedAt;

    /** Facts by name, as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    private String facts;

    /** The machine's decision, as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Decision decision;

    @SuppressWarnings("NullAway.Init")
    protected CreditAssessment() {}

    CreditAssessment(UUID id, NewAssessment asked, String facts, int ruleSetVersion, Decision decision, Instant at) {
        this.id = id;
        this.customerId = asked.customerId();
        this.applicationId = asked.applicationId();
        this.lenderId = asked.lenderId();
        this.residentIdHash = asked.residentIdHash();
        this.facts = facts;
        this.ruleSetVersion = ruleSetVersion;
        this.decision = decision;
        this.status = decision.outcome() == Outcome.REVIEW ? AssessmentStatus.WAITING_REVIEW : AssessmentStatus.DECIDED;
        this.outcome = decision.outcome();
        this.limitFen = decision.outcome() == Outcome.APPROVE ? decision.limitFen() : 0;
        this.decidedAt = at;
    }

    /** A reviewer's word. The limit is never above what the scorecard gave. */
    void reviewed(Outcome finalOutcome, @Nullable Long finalLimitFen, Instant at) {
        if (!status.canBecome(AssessmentStatus.DECIDED))
            throw new Refused(RiskError.REVIEW_TASK_CLOSED, "assessment %s".formatted(id));
        status = AssessmentStatus.DECIDED;
        outcome = finalOutcome;
        limitFen = finalOutcome != Outcome.APPROVE
                ? 0
                : Math.min(decision.limitFen(), finalLimitFen == null ? decision.limitFen() : finalLimitFen);
        decidedAt = at;
    }

    UUID id() {
        return id;
    }

    AssessmentStatus status() {
        return status;
    }

    Outcome outcome() {
        return outcome;
    }

    long limitFen() {
        return limitFen;
    }

    int ruleSetVersion() {
        return ruleSetVersion;
    }

    String facts() {
        return facts;
    }

    Decision decision() {
        return decision;
    }

    List<String> reasonCodes() {
        return outcome == Outcome.APPROVE ? List.of() : decision.reasonCodes();
    }
}
