package io.fenqi.risk.review;

import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import io.fenqi.risk.RiskError;
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

/** One decision that waits for a person. Its id is the assessment's. */
@Entity
@Table(name = "review_task")
class ReviewTask extends Versioned {
    @Id
    private UUID id;

    private String lenderId;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> reasonCodes;

    private Instant openedAt;
    private @Nullable String claimedBy;
    private @Nullable Instant decidedAt;
    private @Nullable Boolean approved;
    private @Nullable String comment;

    @SuppressWarnings("NullAway.Init")
    protected ReviewTask() {}

    ReviewTask(UUID assessmentId, String lenderId, List<String> reasonCodes, Instant openedAt) {
        this.id = assessmentId;
        this.lenderId = lenderId;
        this.reasonCodes = List.copyOf(reasonCodes);
        this.openedAt = openedAt;
        this.status = ReviewStatus.OPEN;
    }

    /** Locks the task for one reviewer; claiming it again as the same one changes nothing. */
    void claim(String reviewer) {
        if (status == ReviewStatus.CLAIMED && reviewer.equals(claimedBy)) return;
        if (status == ReviewStatus.CLAIMED) throw new Refused(RiskError.REVIEW_TASK_TAKEN, "task %s".formatted(id));
        become(ReviewStatus.CLAIMED);
        claimedBy = reviewer;
    }

    /** Only the reviewer who claimed the task decides it. */
    void decide(String reviewer, boolean approve, String why, Instant at) {
        if (status == ReviewStatus.CLAIMED && !reviewer.equals(claimedBy))
            throw new Refused(RiskError.REVIEW_TASK_TAKEN, "task %s".formatted(id));
        become(ReviewStatus.DECIDED);
        approved = approve;
        comment = why;
        decidedAt = at;
    }

    private void become(ReviewStatus next) {
        if (!status.canBecome(next))
            throw new Refused(RiskError.REVIEW_TASK_CLOSED, "task %s is %s".formatted(id, status));
        status = next;
    }

    ReviewTaskController.View view() {
        return new ReviewTaskController.View(
                id, lenderId, status, reasonCodes, openedAt, claimedBy, decidedAt, approved, comment);
    }
}
