package io.fenqi.kit.job;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs of business jobs: shown, and started by hand. */
@RestController
@RequestMapping("/job-runs")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS, ServiceName.SANDBOX})
class JobRunController {
    private final JobCatalog catalog;
    private final JobRuns runs;
    private final JobPlan plan;
    private final CleanUpSettings kept;
    private final Clock clock;

    JobRunController(JobCatalog catalog, JobRuns runs, JobPlan plan, CleanUpSettings kept, Clock clock) {
        this.catalog = catalog;
        this.runs = runs;
        this.plan = plan;
        this.kept = kept;
        this.clock = clock;
    }

    @GetMapping
    RunList list(
            @RequestParam(required = false) @Size(max = 50) @Nullable String job,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return new RunList(runs.list(job, date, limit).stream().map(RunView::of).toList());
    }

    @GetMapping("/{job}/{date}")
    RunView show(@PathVariable @Size(max = 50) String job, @PathVariable LocalDate date) {
        return runs.find(job, date)
                .map(RunView::of)
                .orElseThrow(() -> new Refused(KitError.NOT_FOUND, "No run of this job for " + date));
    }

    @PutMapping("/{job}/{date}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView start(@PathVariable @Size(max = 50) String job, @PathVariable LocalDate date) {
        BusinessJob known = catalog.job(job)
                .orElseThrow(() -> new Refused(JobError.JOB_UNKNOWN, "Look into GET /job-runs for the names"));
        LocalDate today = BusinessTime.today(clock);
        if (date.isAfter(today)) {
            throw new Refused(JobError.BUSINESS_DATE_AHEAD, "Today is %s".formatted(today));
        }
        // Of an older date nobody knows any more whether it was done.
        if (date.isBefore(kept.firstDayKept(JobRuns.DONE, today))) {
            throw new Refused(JobError.BUSINESS_DATE_TOO_OLD, "Today is %s".formatted(today));
        }
        return RunView.of(plan.startNow(known, date));
    }

    record RunList(List<RunView> items) {}

    record RunView(
            String job,
            LocalDate date,
            JobStatus status,
            Instant dueAt,
            int attempts,
            long done,
            @Nullable Long total,
            double ratePerSecond,
            @Nullable Long remainingSeconds,
            @Nullable String error,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {

        static RunView of(JobRun run) {
            return new RunView(
                    run.job(),
                    run.date(),
                    run.status(),
                    run.dueAt(),
                    run.attempts(),
                    run.done(),
                    run.total(),
                    run.ratePerSecond(),
                    run.remainingSeconds(),
                    run.error(),
                    run.startedAt(),
                    run.finishedAt());
        }
    }
}
