package io.fenqi.kit.job;

/** Where the run of a job for one business date stands. */
enum JobStatus {
    SCHEDULED,
    RUNNING,
    DONE,
    FAILED
}
