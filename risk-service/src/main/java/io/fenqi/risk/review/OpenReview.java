package io.fenqi.risk.review;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts an assessment into the pool, in the transaction that stores the assessment. */
@Component
public class OpenReview {
    private final ReviewTasks tasks;
    private final Clock clock;

    OpenReview(ReviewTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID assessmentId, String lenderId, List<String> reasonCodes) {
        tasks.save(new ReviewTask(assessmentId, lenderId, reasonCodes, clock.instant()));
    }
}
