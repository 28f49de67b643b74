package io.fenqi.risk.review;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.Refused;
import io.fenqi.risk.RiskError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reviewers' pool. The reviewer is the acting operator of the call. */
@RestController
@RequestMapping("/review-tasks")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class ReviewTaskController {
    private final ReviewTasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewTaskController(ReviewTasks tasks, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    Page<View, UUID> list(
            @RequestParam(defaultValue = "OPEN") ReviewStatus status,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID after,
            @RequestParam(defaultValue = "50") @Positive @Max(200) int limit) {
        var items =
                tasks.page(status, after, limit).stream().map(ReviewTask::view).toList();
        return Page.of(items, limit, View::id);
    }

    @PostMapping("/{id}/claim")
    @Transactional
    View claim(@PathVariable UUID id) {
        var task = find(id);
        task.claim(CurrentCall.actor().toString());
        return tasks.save(task).view();
    }

    @PostMapping("/{id}/decision")
    @Transactional
    View decide(@PathVariable UUID id, @Valid @RequestBody ReviewDecision body) {
        var task = find(id);
        boolean approve = body.outcome() == ReviewOutcome.APPROVE;
        task.decide(CurrentCall.actor().toString(), approve, body.comment(), clock.instant());
        tasks.save(task);
        events.publishEvent(new ReviewDecided(id, approve, body.limitFen()));
        return task.view();
    }

    private ReviewTask find(UUID id) {
        return tasks.findById(id)
                .orElseThrow(() -> new Refused(RiskError.REVIEW_TASK_NOT_FOUND, "id %s".formatted(id)));
    }

    enum ReviewOutcome {
        APPROVE,
        REJECT
    }

    /** @param limitFen at most this limit in fen; absent for what the scorecard gave */
    record ReviewDecision(
            @NotNull ReviewOutcome outcome,
            @Nullable @PositiveOrZero Long limitFen,
            @NotBlank @Size(max = 500) String comment) {}

    record View(
            UUID id,
            String lenderId,
            ReviewStatus status,
            List<String> reasonCodes,
            Instant openedAt,
            @Nullable String claimedBy,
            @Nullable Instant decidedAt,
            @Nullable Boolean approved,
            @Nullable String comment) {}
}
