package io.fenqi.kit.job;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which date of a job comes next: always the earliest that is not done, and only when it is due. So days that were
 * missed are caught up in order, and a failed day holds back those after it. A job to which missed days do not matter goes
 * on with the newest date that is due.
 */
final class JobPlan {
    private final JobRuns runs;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JobPlan(JobRuns runs, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.runs = runs;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Gives a job that never ran its first date: today if its time is still to come, else tomorrow. */
    void begin(BusinessJob job) {
        transaction.executeWithoutResult(status -> {
            if (runs.lastDate(job.name()).isEmpty()) {
                LocalDate today = BusinessTime.today(clock);
                LocalDate first = dueAt(job, today).isAfter(clock.instant()) ? today : today.plusDays(1);
                runs.schedule(job.name(), first, dueAt(job, first));
            }
        });
    }

    /** Lets the next date start if it is due. */
    void proceed(BusinessJob job) {
        transaction.executeWithoutResult(status -> next(job).ifPresent(run -> {
            if (!run.dueAt().isAfter(clock.instant())) {
                outbox.add(JobDate.RUN, key(run), new JobDate(run.job(), run.date()));
            }
        }));
    }

    /** Asked for by hand: the date is due now, and so are those before it that were missed. */
    JobRun startNow(BusinessJob job, LocalDate date) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            LocalDate last = runs.lastDate(job.name()).orElse(date);
            if (job.catchesUp()) {
                for (LocalDate missed = last.plusDays(1); missed.isBefore(date); missed = missed.plusDays(1)) {
                    runs.schedule(job.name(), missed, now);
                }
            } else {
                runs.passOver(job.name(), date);
            }
            runs.schedule(job.name(), date, now);
            runs.askFor(job.name(), date, now);
            runs.firstUndone(job.name())
                    .filter(run -> !run.date().isAfter(date) && run.status() != JobStatus.RUNNING)
                    .ifPresent(run -> {
                        runs.retry(run.job(), run.date());
                        outbox.add(JobDate.RUN, key(run), new JobDate(run.job(), run.date()));
                        outbox.hasten(JobDate.RUN, key(run));
                    });
        });
        return runs.find(job.name(), date).orElseThrow();
    }

    private Optional<JobRun> next(BusinessJob job) {
        if (!job.catchesUp()) {
            runs.passOver(job.name(), newestDue(job));
        }
        Optional<JobRun> undone = runs.firstUndone(job.name());
        if (undone.isPresent()) {
            return undone;
        }
        LocalDate date = runs.lastDate(job.name()).map(last -> last.plusDays(1)).orElse(BusinessTime.today(clock));
        if (!job.catchesUp() && date.isBefore(newestDue(job))) {
            date = newestDue(job);
        }
        runs.schedule(job.name(), date, dueAt(job, date));
        return runs.find(job.name(), date);
    }

    private LocalDate newestDue(BusinessJob job) {
        LocalDate today = BusinessTime.today(clock);
        return dueAt(job, today).isAfter(clock.instant()) ? today.minusDays(1) : today;
    }

    private static String key(JobRun run) {
        return new JobDate(run.job(), run.date()).key();
    }

    private static Instant dueAt(BusinessJob job, LocalDate date) {
        return date.atTime(job.at()).atZone(BusinessTime.ZONE).toInstant();
    }
}
