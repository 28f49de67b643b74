package io.fenqi.kit.job;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The run of a job for one business date.
 *
 * @param dueAt when it may start by itself
 * @param total items in all, null while the job has not said
 * @param runningMillis how long it has been at work, in real time even where the clock is moved
 * @param error types and places of what went wrong, only while FAILED
 */
record JobRun(
        String job,
        LocalDate date,
        JobStatus status,
        Instant dueAt,
        int attempts,
        long done,
        @Nullable Long total,
        long runningMillis,
        @Nullable String error,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Items per second, 0 while nothing is known. */
    double ratePerSecond() {
        return runningMillis <= 0 ? 0 : Math.round(done * 10_000.0 / runningMillis) / 10.0;
    }

    /** Seconds until the end at the present rate; null while not running or not known. */
    @Nullable
    Long remainingSeconds() {
        if (status != JobStatus.RUNNING || total == null || done <= 0) {
            return null;
        }
        return Math.max(0, total - done) * runningMillis / done / 1_000;
    }
}
